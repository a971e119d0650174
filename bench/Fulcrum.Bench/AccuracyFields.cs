using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// Reads ads without the fields that their board gave and compares: pay and work mode in the text beside the board's own word.
/// The board's field is no label (it may say more or less than the text), but every disagreement is worth a look, and there are thousands.
/// </summary>
internal static class AccuracyFields
{
    public static void Print(string name, int most)
    {
        if (SharedData.Folder("ads") is not { } folder || !File.Exists(Path.Combine(folder, name + ".jsonl.gz")))
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return;
        }

        var market = new JobMarket(Reader.Bundled);
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".jsonl.gz")), CompressionMode.Decompress);
        List<Ad> ads = [.. market.Ads(stream, name + ".jsonl", new List<Finding>())];
        var bare = market.Read([.. ads.Select(a => a with { Pay = null, PayText = "", Remote = null, SeniorityHint = "", CompanyFacts = "" })]);
        var (same, other, silent, only, remote, notRemote, printed) = (0, 0, 0, 0, 0, 0, 0);
        for (var n = 0; n < ads.Count; n++)
        {
            var (field, text) = (ads[n].Pay, bare[n].Pay);
            same += field is { } f && text is { } t && f == t ? 1 : 0;
            silent += field is not null && text is null ? 1 : 0;
            only += field is null && text is not null ? 1 : 0;
            if (field is not null && text is not null && field != text)
            {
                other++;
                if (printed++ < most)
                {
                    var span = bare[n].PaySpan ?? default;
                    Console.WriteLine($"{ads[n].Id[..6]} field {Shown(field)} text {Shown(text)}: {Around(ads[n].Text, span)}");
                }
            }

            if (field is null && text is not null && n % 5 == 0 && printed++ < most)
            {
                Console.WriteLine($"{ads[n].Id[..6]} only text {Shown(text)}: {Around(ads[n].Text, bare[n].PaySpan ?? default)}");
            }

            if (ads[n].Remote == true && bare[n].WorkMode is WorkMode.Onsite && printed++ < most)
            {
                Console.WriteLine($"{ads[n].Id[..6]} board says remote, text on-site: {ads[n].Employer} {ads[n].Title} {ads[n].Location}");
            }

            remote += ads[n].Remote == true && bare[n].WorkMode == WorkMode.Remote ? 1 : 0;
            notRemote += ads[n].Remote == true && bare[n].WorkMode is WorkMode.Onsite ? 1 : 0;
        }

        Console.WriteLine($"{ads.Count} ads. Pay: field and text agree {same}, differ {other}, field only {silent}, text only {only}. Board says remote and text remote {remote}, on-site {notRemote}, of {ads.Count(a => a.Remote == true)}.");
    }

    private static string Shown(PayRange? pay) => pay is { } p ? $"{p.Min}-{p.Max} {p.Currency}/{p.Period}" : "none";

    private static string Around(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - 80);
        return text[from..Math.Min(text.Length, span.End + 120)].ReplaceLineEndings(" ⏎ ");
    }
}
