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

    /// <summary>Whether an address lies in the open network: not this machine, not a private, local or multicast range.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        return address.AddressFamily != AddressFamily.InterNetwork || address.GetAddressBytes() is not ([0, ..] or [10, ..] or [127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [100, >= 64 and <= 127, ..] or [>= 224, ..]);
    }

    // The name is resolved here and the very address that was judged is connected to, so that it cannot change in between.
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        var open = Array.FindAll(addresses, IsPublic);
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
