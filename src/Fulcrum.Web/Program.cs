using System.Diagnostics;
using System.Globalization;
using Fulcrum;
using Fulcrum.Core;
using Fulcrum.Web;

// Started by `fulcrum serve`, which checks the words and shows the help; the few options here are that command's own.
var options = new ServeOptions();
for (var i = 0; i + 1 < args.Length; i += 2)
{
    options = args[i] switch
    {
        "--port" => options with { Port = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
        "--owner" => options with { Owner = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
        "--browser" => options with { OpensBrowser = args[i + 1] == "yes" },
        "--pivot" => options with { PivotFile = Path.GetFullPath(args[i + 1]) },
        _ => throw new ArgumentException($"No such option: {args[i]}."),
    };
}

var findings = new List<Finding>();
using (var workspace = Workspace.Open(findings))
{
    if (workspace is null)
    {
        findings.ForEach(f => Console.Error.WriteLine($"{f.Code} {f.Place}: {f.Reason} {f.Remedy}"));
        return 3;
    }
}

try
{
    await using var server = await WebServer.Start(options);
    Console.WriteLine($"Fulcrum is open at {server.Address}");
    Console.WriteLine("This address is for you alone: it holds the key to your data. Ctrl+C ends it.");
    if (options.OpensBrowser)
    {
        server.OpenBrowser();
    }

    await Task.WhenAny(server.Ended, OwnerGone(options.Owner));
    return 0;
}
catch (IOException taken)
{
    Console.Error.WriteLine($"Port {options.Port} cannot be used: {taken.Message} Name another one with --port, or leave it out.");
    return 3;
}

// A server that outlived the command it was started by would go on unseen.
static async Task OwnerGone(int? owner)
{
    try
    {
        using var process = owner is { } id ? Process.GetProcessById(id) : null;
        await (process?.WaitForExitAsync() ?? Task.Delay(Timeout.Infinite));
    }
    catch (ArgumentException)
    {
        // It has ended already.
    }
}
