using System.Diagnostics;
using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>How well résumés are read, field by field, and how fast.</summary>
internal static class ResumesBench
{
    private static readonly string[] s_fields = ["contact", "job", "job.title", "job.employer", "job.start", "job.end", "job.place", "education", "education.degree", "education.field", "education.school", "skills", "certifications", "certification issuers", "projects", "languages"];

    public static int Run(string[] args)
    {
        var reader = new PersonReader(Reader.Bundled);
        if (args is ["--text", var shown])
        {
            Console.WriteLine(Read(reader, shown)?.Text);
            return 0;
        }

        if (args.Contains("--speed"))
        {
            return Speed(reader);
        }

        var (all, tuned, aside) = (new FieldScore(), new FieldScore(), new FieldScore());
        var printed = PrintedLayouts.All();
        if (printed.Count == 0)
        {
            Console.Error.WriteLine("Chromium is not installed: the layout set cannot be printed.");
        }

        var byLayout = new Dictionary<string, FieldScore>(StringComparer.Ordinal);
        var isOpen = args.Contains("--aside");
        foreach (var (layout, person, pdf) in printed)
        {
            var isAside = layout.IsAside || InventedPeople.Aside.Contains(person.Id);
            var truth = TruthOf(person, layout);
            if (Read(reader, pdf) is not { } resume)
            {
                Console.Error.WriteLine($"{layout.Name}, {person.Id}: not printed");
                continue;
            }

            var own = byLayout.TryGetValue(layout.Name, out var found) ? found : byLayout[layout.Name] = new FieldScore();
            foreach (var score in new[] { all, isAside ? aside : tuned, own })
            {
                score.Add($"{layout.Name}/{person.Id}", resume, truth);
            }
        }

        Table("Layout set, tuned on", tuned);
        Table("Layout set, kept aside", aside);
        if (isOpen || args.Contains("--layouts"))
        {
            foreach (var (name, score) in byLayout)
            {
                Console.WriteLine($"  {name,-18} " + string.Join("  ", new[] { "contact", "job", "education", "skills", "certifications", "languages" }.Where(score.Counts.ContainsKey).Select(f => $"{f} {score.Counts[f].F1:0.000}")));
            }
        }

        Table("Files of other programs", OtherPrograms(reader, all));
        DataTurks(reader);
        if (args.Contains("--rules"))
        {
            foreach (var (rule, count) in all.Rules)
            {
                Console.WriteLine($"  {rule,-34} {count.Right,5} of {count.Read,5}  {count.Precision:0.000}");
            }
        }

        if (args.Contains("--errors"))
        {
            foreach (var error in (isOpen ? aside : tuned).Errors)
            {
                Console.WriteLine("  " + error);
            }
        }

        return 0;
    }

    internal static Resume? Read(PersonReader reader, string path) => File.Exists(path) ? ResumeFile.Read(reader, path, []) : null;

    private static void Table(string title, FieldScore score)
    {
        Console.WriteLine($"{title}");
        Console.WriteLine($"  {"field",-24} {"there",6} {"read",6} {"right",6}  precision  recall     F1");
        foreach (var field in s_fields.Where(score.Counts.ContainsKey))
        {
            var count = score.Counts[field];
            Console.WriteLine($"  {field,-24} {count.There,6} {count.Read,6} {count.Right,6}      {count.Precision:0.000}   {count.Recall:0.000}  {count.F1:0.000}");
        }

        Console.WriteLine();
    }

    private static ResumeTruth TruthOf(InventedPerson p, Layout layout)
    {
        string Date(string date) => date.Length == 0 ? "present" : layout.YearsOnly ? date[..4] : date;
        var html = layout.Html(p);
        bool Shown(string text) => text.Length > 0 && html.Contains(System.Net.WebUtility.HtmlEncode(text), StringComparison.Ordinal);
        return new ResumeTruth(p.Name)
        {
            Email = p.Email, Phone = p.Phone, Place = p.Place,
            Jobs = [.. p.Jobs.Select(j => (j.Title, j.Employer, ShowsPlaces(layout) ? j.Place : "", Date(j.Start), Date(j.End)))],
            Education = [.. p.Studies.Select(s => (s.Degree, s.Field, s.School, Date(s.Start), Date(s.End)))],
            Skills = [.. p.Skills.SelectMany(s => s.Names)],
            Certifications = [.. p.Certifications.Select(c => c.Name)],
            Issuers = layout.Name == "profile-export" ? [] : [.. p.Certifications.Select(c => c.Issuer)],
            Projects = Shown(p.Projects[0].Name) ? [.. p.Projects.Select(x => x.Name)] : [],
            Languages = [.. p.Languages.Select(l => l.Name)],
        };
    }

    private static bool ShowsPlaces(Layout layout) => layout.Name is not ("two-columns" or "spaced-capitals" or "cards");

    private static FieldScore OtherPrograms(PersonReader reader, FieldScore all)
    {
        var score = new FieldScore();
        foreach (var (name, pdf, truth) in OtherResumes.All())
        {
            var path = Path.Combine(Path.GetTempPath(), "fulcrum-" + name);
            File.WriteAllBytes(path, pdf);
            if (Read(reader, path) is { } resume)
            {
                score.Add(name, resume, truth);
                all.Errors.AddRange([]);
            }

            File.Delete(path);
        }

        foreach (var error in score.Errors)
        {
            Console.WriteLine("  " + error);
        }

        return score;
    }

    private static void DataTurks(PersonReader reader)
    {
        var score = OtherResumes.DataTurks(reader);
        if (score is not null)
        {
            Console.WriteLine("Annotated real résumés as text (200, noisy marks): share of the marked values that were read");
            foreach (var (label, count) in score)
            {
                Console.WriteLine($"  {label,-24} {count.There,6} marked {count.Right,6} read  {count.Recall:0.000}");
            }

            Console.WriteLine();
        }
    }

    // Warm: the program runs already; a page is a file of one page.
    private static int Speed(PersonReader reader)
    {
        var times = new List<(double All, double Child)>();
        var files = PrintedLayouts.All();
        foreach (var (layout, _, pdf) in files.Where(f => f.Layout.Name is "classic" or "left-sidebar" or "dense" or "two-columns").Concat(files.Where(f => f.Layout.Name is "classic")))
        {
            _ = layout;
            var watch = Stopwatch.StartNew();
            var words = new Intake.Sources().PdfText(pdf, []);
            var child = watch.Elapsed.TotalMilliseconds;
            var resume = reader.Resume(words!, "cv.pdf", []);
            times.Add((watch.Elapsed.TotalMilliseconds / resume.Layout.Pages, child / resume.Layout.Pages));
        }

        var warm = times.Skip(times.Count / 3).ToList();
        double Median(Func<(double All, double Child), double> f) => warm.Select(f).Order().ElementAt(warm.Count / 2);
        Console.WriteLine($"{warm.Count} warm readings: median {Median(t => t.All):0.0} ms a page, of which pdftotext {Median(t => t.Child):0.0} ms and the reading {Median(t => t.All - t.Child):0.0} ms ({Median(t => (t.All - t.Child) / t.Child):0.00} times pdftotext)");
        return 0;
    }
}
