using System.Net;
using System.Net.Sockets;

namespace Fulcrum.Intake;

/// <summary>
/// Keeps requests on the public internet: a name that leads to this machine or into a private network is refused, whatever a page or a redirect
/// says, unless the user typed that very address.
/// </summary>
internal static class Hosts
{
    /// <summary>A handler that follows no redirects and connects only where it may.</summary>
    /// <param name="typed">Addresses (127.0.0.1, [::1], 10.0.0.5) and "localhost" that the user typed.</param>
    public static SocketsHttpHandler Handler(IReadOnlySet<string> typed) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = 1,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        MaxResponseHeadersLength = 64,
        ConnectCallback = (context, cancel) => Connect(context, typed, cancel),
    };

    /// <summary>Whether an address is reached through the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // 64:ff9b::/96 and 2002::/16 carry an IPv4 address inside.
            var inner = bytes is [0x00, 0x64, 0xFF, 0x9B, ..] ? bytes[12..] : bytes is [0x20, 0x02, ..] ? bytes[2..6] : null;
            return !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast
                && bytes is not [0x20, 0x01, 0x0D, 0xB8, ..] && (inner is null || IsPublic(new IPAddress(inner)));
        }

        // RFC 6890: this network, private use, shared space, link-local, documentation, benchmarks, multicast, reserved.
        return bytes switch
        {
            [0 or 10 or 127, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 168, ..] => false,
            [192, 0, 0 or 2, _] => false,
            [198, 18 or 19, ..] => false,
            [198, 51, 100, _] => false,
            [203, 0, 113, _] => false,
            [>= 224, ..] => false,
            _ => true,
        };
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, IReadOnlySet<string> typed, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;

        // Another host than the request's is the user's own proxy.
        var isProxy = !host.Equals(context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase)
            && !host.Equals(context.InitialRequestMessage.RequestUri?.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        var allowed = isProxy || typed.Contains(host) ? addresses : [.. addresses.Where(IsPublic)];
        if (allowed.Length == 0)
        {
            throw new RefusedHostException(host);
        }

        // The address that was checked is the one connected to: a second look-up could answer otherwise.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host that leads to this machine or into a private network.</summary>
internal sealed class RefusedHostException(string host) : IOException($"{host} leads to this machine or into a private network");
