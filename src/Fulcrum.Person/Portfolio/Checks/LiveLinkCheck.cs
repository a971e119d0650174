using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ035: the README leads to something running.</summary>
internal sealed class LiveLinkCheck : ProjectCheck
{
    private static readonly Regex s_link = Pattern.Of(
        @"https?://([\w-]+\.)*(streamlit\.app|streamlitapp\.com|onrender\.com|fly\.dev|vercel\.app|netlify\.app|hf\.space|herokuapp\.com|azurewebsites\.net|azurecontainerapps\.io|run\.app|awsapprunner\.com|github\.io|pages\.dev|workers\.dev|railway\.app|shinyapps\.io|web\.app|firebaseapp\.com|gradio\.live|pythonanywhere\.com|amplifyapp\.com|cloudfront\.net|posit\.cloud|replit\.app)[^\s)>\]""'`]*|https?://huggingface\.co/spaces/[^\s)>\]""'`]+");

    private static readonly Regex s_named = Pattern.Of(@"\[[^\]\n]*\b(live|demo|try it|open the app|web ?app|website|dashboard)\b[^\]\n]*\]\(https?://[^\s)]+\)");
    private static readonly Regex s_url = Pattern.Of(@"https?://[^\s)>\]""'`]+");
    private static readonly string[] s_notLive = ["github.com", "gitlab.com", "kaggle.com", "youtube.com", "youtu.be", "loom.com", "shields.io", "colab.research", "medium.com", "arxiv.org", "localhost", "127.0.0.1", "example."];

    public override string Code => "PRJ035";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "A live link";

    public override string Reason => "One click shows more than a page of text, and most readers have time for one click.";

    public override string Example => "`[Live demo](https://my-app.onrender.com)`; a link is tried only with --online";

    public override string Remedy => "Deploy it and put the link into the first lines of the README.";

    public override IReadOnlyList<string> Concepts => ["model-deployment"];

    public override double Pull => 0.5;

    public override Verdict Look(ProjectView view)
    {
        if (view.Code.Count == 0)
        {
            return Verdict.NotApplicable("no code was found");
        }

        if (view.Readme is not { } readme || Urls(readme) is not { Count: > 0 } urls)
        {
            return new Verdict(CheckOutcome.Missing, "the README leads to nothing that runs", view.Readme is { } r ? [new FilePlace(r.Path, 0)] : []);
        }

        var places = urls.Take(3).Select(u => u.Place with { Shown = u.Url }).ToList();
        var answered = view.Links.FirstOrDefault(l => l.Answers);
        return answered is not null ? new Verdict(CheckOutcome.Shown, $"{answered.Url} answered ({answered.What})", places)
            : view.Links.Count > 0 ? new Verdict(CheckOutcome.Harmful, $"the README names {view.Links[0].Url}, but {view.Links[0].What}", places)
            : new Verdict(CheckOutcome.Partly, "the README names a link; whether it answers was not tried (--online)", places);
    }

    /// <summary>Addresses in a README that should lead to something running.</summary>
    internal static IReadOnlyList<(string Url, FilePlace Place)> Urls(TextFile readme)
        => [.. s_link.Matches(readme.Text).Concat(s_named.Matches(readme.Text)).OrderBy(m => m.Index).Select(m => (Url: s_url.Match(m.Value).Value.TrimEnd('.', ','), Place: readme.Place(m.Index)))
            .Where(u => u.Url.Length > 0 && !s_notLive.Any(n => u.Url.Contains(n, StringComparison.OrdinalIgnoreCase))).DistinctBy(u => u.Url)];
}
