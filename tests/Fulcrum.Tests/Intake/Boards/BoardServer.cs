using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Fulcrum.Intake;

namespace Fulcrum.Tests;

/// <summary>A local HTTP server that plays any host: "https://host/path" of a board arrives here as "/host/path". What it answers is set per address; the last answer stays.</summary>
internal sealed class BoardServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpListenerContext, Task>>> answers = new();
    private readonly CancellationTokenSource stop = new();

    public BoardServer()
    {
        // A free port can be taken between asking and listening, so a few are tried.
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            try
            {
                listener.Prefixes.Clear();
                listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
                listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
            }
        }

        _ = Task.Run(Serve);
    }

    public int Port { get; }

    /// <summary>Addresses asked for, in order, as "host/path?query".</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<string> UserAgents { get; } = new();

    /// <summary>Adds an answer; each is given once, the last one for ever.</summary>
    public BoardServer On(string address, string content, string type = "application/json", int status = 200, params (string Name, string Value)[] headers)
        => On(address, Encoding.UTF8.GetBytes(content), type, status, headers);

    public BoardServer On(string address, byte[] content, string type = "application/json", int status = 200, params (string Name, string Value)[] headers) => On(address, async context =>
    {
        var tag = headers.FirstOrDefault(h => h.Name == "ETag").Value;
        context.Response.StatusCode = tag is not null && context.Request.Headers["If-None-Match"] == tag ? 304 : status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (context.Response.StatusCode != 304)
        {
            context.Response.ContentType = type;
            context.Response.ContentLength64 = content.Length;
            await context.Response.OutputStream.WriteAsync(content, stop.Token);
        }
    });

    public BoardServer On(string address, Func<HttpListenerContext, Task> answer)
    {
        answers.GetOrAdd(address, _ => new()).Enqueue(answer);
        return this;
    }

    public void Forget(string address) => answers.TryRemove(address, out _);

    /// <summary>A handler that leads every request here.</summary>
    public HttpMessageHandler Handler(IReadOnlySet<string> typed) => new Rerouted(Port) { InnerHandler = Hosts.Handler(new HashSet<string> { "127.0.0.1" }) };

    public void Dispose()
    {
        stop.Cancel();
        listener.Close();
        stop.Dispose();
    }

    private async Task Serve()
    {
        while (!stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var address = context.Request.RawUrl![1..];
        Asked.Enqueue(address);
        UserAgents.Enqueue(context.Request.UserAgent ?? "");
        try
        {
            if (answers.TryGetValue(address, out var queue) && (queue.Count > 1 ? queue.TryDequeue(out var answer) : queue.TryPeek(out answer)))
            {
                await answer(context);
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            context.Response.Close();
        }
        catch (Exception broken) when (broken is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The client went away, which some tests want.
        }
    }

    private sealed class Rerouted(int port) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            request.RequestUri = new Uri($"http://127.0.0.1:{port}/{request.RequestUri!.Authority}{request.RequestUri.PathAndQuery}");
            return base.SendAsync(request, cancel);
        }
    }
}

/// <summary>A clock on which every wait is over at once and is written down. Time limits never run out, unless the test says so.</summary>
internal sealed class InstantTime(TimeSpan limit) : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public bool LimitsRunOut { get; set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (Waits)
        {
            return now;
        }
    }

    public void Pass(TimeSpan time)
    {
        lock (Waits)
        {
            now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Once();
        if (dueTime == limit)
        {
            if (LimitsRunOut)
            {
                _ = Task.Delay(50).ContinueWith(_ => timer.Fire(callback, state), TaskScheduler.Default);
            }

            return timer;
        }

        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            lock (Waits)
            {
                now += dueTime;
                Waits.Add(dueTime);
            }

            _ = Task.Run(() => timer.Fire(callback, state));
        }

        return timer;
    }

    private sealed class Once : ITimer
    {
        private volatile bool gone;

        public void Fire(TimerCallback callback, object? state)
        {
            if (!gone)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => gone = true;

        public ValueTask DisposeAsync()
        {
            gone = true;
            return default;
        }
    }
}

/// <summary>A workspace, a server and a clock for one test.</summary>
internal sealed class BoardBench : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BoardBench()
    {
        Workspace = Workspace.Open([], folder.At("home"))!;
        Time = new InstantTime(Limits.Request);
    }

    public BoardServer Server { get; } = new();

    public FetchLimits Limits { get; } = new();

    public InstantTime Time { get; }

    public Workspace Workspace { get; }

    public List<Core.Finding> Findings { get; } = [];

    /// <summary>A run over a board, as `market add` makes it.</summary>
    public async Task<Core.AddedAds?> Run(string board, CancellationToken cancel = default)
    {
        Findings.Clear();
        using var boards = new JobBoards(Corpus.Reader, Time, null, Server.Handler, Limits);
        return await Workspace.AddBoard(boards, board, Time, Findings, cancel == default ? TestContext.Current.CancellationToken : cancel);
    }

    public IReadOnlyList<Core.StoredAd> Ads(bool open = false) => [.. Workspace.Ads.Find(new Core.AdQuery { WithText = true, OpenOnly = open }).OrderBy(a => a.Number)];

    public void Dispose()
    {
        Workspace.Dispose();
        Server.Dispose();
        folder.Dispose();
    }
}
