using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using Polly;
using Polly.Retry;

namespace Fulcrum.Intake;

/// <summary>
/// Reads from other people's servers as a guest: one request at a time to a host with a pause between, conditional requests, few tries with growing
/// pauses, the waits that a server asks for, and no other host than those given. It follows robots.txt where it is asked to. Time comes from outside.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    /// <summary>The name that the program goes by, also in robots.txt.</summary>
    public const string Product = "Fulcrum";

    private readonly HttpClient http;
    private readonly TimeProvider time;
    private readonly FetchLimits limits;
    private readonly Dictionary<string, DateTimeOffset> nextAt = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (RobotRules Rules, Answer? Trouble)> robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ResiliencePipeline<Answer> trying;

    /// <summary>A client over a handler that follows no redirects; it belongs to the client.</summary>
    public PoliteClient(HttpMessageHandler handler, TimeProvider time, FetchLimits limits, Action<string>? progress = null)
    {
        this.time = time;
        this.limits = limits;
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(PoliteClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Product, version));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(job ads for one person's own use)"));
        trying = new ResiliencePipelineBuilder<Answer> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<Answer>
        {
            MaxRetryAttempts = limits.Retries,
            Delay = limits.FirstRetry,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            MaxDelay = limits.LongestWait,
            ShouldHandle = a => ValueTask.FromResult(a.Outcome.Result is { IsPassing: true } answer && !(answer.RetryAfter > limits.LongestWait)),
            DelayGenerator = a => ValueTask.FromResult(a.Outcome.Result?.RetryAfter),
            OnRetry = a =>
            {
                progress?.Invoke($"{a.Outcome.Result?.Problem}; trying again in {a.RetryDelay.TotalSeconds:0} s");
                return default;
            },
        }).Build();
    }

    /// <summary>What stands at an address.</summary>
    /// <param name="address">http or https.</param>
    /// <param name="hosts">Hosts (with their port, where it is not the usual one) that a redirect may lead to, besides the address's own.</param>
    /// <param name="known">What is known of it from last time; null: nothing.</param>
    /// <param name="complaint">What is wrong with the content, so that it is asked for again (it may have been cut off); null: nothing is.</param>
    /// <param name="cancel">Stops waiting and reading.</param>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public async Task<Answer> Get(Uri address, IReadOnlyList<string> hosts, (string ETag, string LastModified)? known, Func<Answer, string?> complaint, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await trying.ExecuteAsync(
                async token =>
                {
                    var answer = await Follow(address, hosts, known, token).ConfigureAwait(false);
                    return answer.Kind == AnswerKind.Content && complaint(answer) is { } problem ? Answer.Passing(problem) : answer;
                },
                cancel).ConfigureAwait(false);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Whether a site's robots.txt lets this program read an address. A site that answers with an error of its own, or not at all, counts as closed; then the answer says what happened.</summary>
    public async Task<(bool May, Answer? Trouble)> MayRead(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!robots.TryGetValue(site, out var known))
        {
            var answer = await Get(new Uri($"{site}/robots.txt"), [], null, _ => null, cancel).ConfigureAwait(false);
            known = answer switch
            {
                { Kind: AnswerKind.Content } => (RobotRules.Read(RobotRules.Text(answer.Content), Product), null),
                { IsPassing: true } or { IsUnreachable: true } => (RobotRules.Nothing, answer),
                _ => (RobotRules.Everything, null),
            };
            robots[site] = known;
        }

        return (known.Rules.Allows(address.PathAndQuery), known.Trouble);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        oneAtATime.Dispose();
    }

    private async Task<Answer> Follow(Uri address, IReadOnlyList<string> hosts, (string ETag, string LastModified)? known, CancellationToken cancel)
    {
        var at = address;
        for (var hop = 0; hop <= limits.Redirects; hop++)
        {
            await Pause(at, cancel).ConfigureAwait(false);
            var (answer, target) = await Once(at, known, cancel).ConfigureAwait(false);
            nextAt[at.Authority] = time.GetUtcNow() + Max(limits.Pause, robots.GetValueOrDefault(at.GetLeftPart(UriPartial.Authority)).Rules?.Pause ?? default);
            if (target is null)
            {
                return answer;
            }

            if (target.Scheme is not ("http" or "https") || (at.Scheme == "https" && target.Scheme == "http"))
            {
                return Answer.Final($"the server sends on to {target}, which is no safe address", "Open the page in a browser and copy the ad's text: fulcrum market add -");
            }

            if (!IsSame(address.Authority, target.Authority) && !hosts.Contains(target.Authority, StringComparer.OrdinalIgnoreCase))
            {
                return Answer.Final($"the server sends on to another host, {target.Host}, which you did not name", $"If you trust it, name it yourself: fulcrum market add {target}");
            }

            at = target;
        }

        return Answer.Final($"the server sends on more than {limits.Redirects} times", "Open the page in a browser and name the address that it ends at.");
    }

    private async Task<(Answer Answer, Uri? Target)> Once(Uri at, (string ETag, string LastModified)? known, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(limits.Request, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/html;q=0.9, application/xml;q=0.9, */*;q=0.5");
            if (known is { ETag.Length: > 0 })
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", known.Value.ETag);
            }

            if (known is { LastModified.Length: > 0 })
            {
                request.Headers.TryAddWithoutValidation("If-Modified-Since", known.Value.LastModified);
            }

            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location
                ? (Answer.Final("redirect", ""), new Uri(at, location))
                : (await Read(response, either.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (Answer.Passing($"there was no complete answer within {limits.Request.TotalSeconds:0} seconds"), null);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException)
        {
            return (Cause<RefusedHostException>(broken) is { } refused
                ? Answer.Final(refused.Message, "Addresses of this machine or of a private network are read only when you type them as numbers, for example http://127.0.0.1:8080/ad.html.")
                : Cause<SocketException>(broken) is { } lost && Unreachable(lost, at.Host) is { } problem ? Answer.Unreachable(problem)
                : Answer.Passing($"the connection failed ({(broken.InnerException ?? broken).Message.TrimEnd('.')})"), null);
        }
    }

    private async Task<Answer> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 304:
                return new Answer(AnswerKind.NotModified);
            case 404 or 410:
                return new Answer(AnswerKind.Missing);
            case 408 or 429 or >= 500:
                return Answer.Passing(status == 429 ? "the server says that it is asked too often" : $"the server answered with an error of its own ({status})", RetryAfter(response));
            case < 200 or >= 300:
                return Answer.Final($"the server refused ({status} {response.ReasonPhrase})", "Open the page in a browser and copy the ad's text: fulcrum market add -");
        }

        using var content = new MemoryStream();
        using var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var count)
        {
            content.Write(buffer, 0, count);
            if (content.Length > limits.Bytes)
            {
                return Answer.Final($"the answer is larger than {limits.Bytes >> 20} MB", "That is no list of job ads of one employer; nothing of it was kept.");
            }
        }

        return new Answer(AnswerKind.Content)
        {
            Content = content.ToArray(),
            MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
            ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : "",
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out var dates) ? dates.First() : "",
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => Max(date - time.GetUtcNow(), TimeSpan.Zero),
        _ => null,
    };

    private async Task Pause(Uri at, CancellationToken cancel)
    {
        if (nextAt.TryGetValue(at.Authority, out var next) && next - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancel).ConfigureAwait(false);
        }
    }

    private static T? Cause<T>(Exception? e)
        where T : Exception => e is null ? null : e as T ?? Cause<T>(e.InnerException);

    // Trying again after seconds does not make a host known or listening; what broke off in the middle is another matter.
    private static string? Unreachable(SocketException lost, string host) => lost.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => $"there is no host called {host}",
        SocketError.TryAgain or SocketError.NoRecovery => $"the name {host} could not be looked up: this machine seems to have no connection to the internet",
        SocketError.ConnectionRefused => $"nothing listens at {host}: it refused the connection",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown => $"{host} cannot be reached from this machine",
        _ => null,
    };

    // A site with and without "www." is one site.
    private static bool IsSame(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
