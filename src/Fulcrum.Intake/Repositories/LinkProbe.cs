using System.Net;
using System.Net.Sockets;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>Asks whether something answers at an address that a repository names. The address is not trusted: it may not lead into the user's own network.</summary>
internal static class LinkProbe
{
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(10);

    /// <summary>One request; redirections are not followed but count as an answer.</summary>
    public static ProbedLink Ask(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return new ProbedLink(url, false, "not a web address");
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = s_wait, ConnectCallback = Connect };
        using var client = new HttpClient(handler) { Timeout = s_wait };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("fulcrum");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var code = (int)response.StatusCode;
            return new ProbedLink(url, code < 400 || code is 401 or 403 or 405, FormattableString.Invariant($"status {code}"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new ProbedLink(url, false, e is OperationCanceledException ? "no answer in 10 seconds" : "no answer");
        }
    }

    // The name is resolved here and the very address that was judged is connected to, so that it cannot change in between.
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        var open = Array.FindAll(addresses, Hosts.IsPublic);
        if (open.Length == 0)
        {
            throw new HttpRequestException("The address leads into a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
