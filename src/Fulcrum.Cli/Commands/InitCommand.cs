using System.CommandLine;

namespace Fulcrum.Cli;

/// <summary>`fulcrum init`: a commented pivot file.</summary>
internal static class InitCommand
{
    private const string Template =
        """
        # A pivot: what you aim at, what you have, what you can spend. Only role and resume are needed;
        # every line that starts with "#" is a default, shown as such in the report.
        role: machine learning engineer
        resume: resume.md                # PDF, DOCX, Markdown, text or JSON Resume
        # ads: [ads/, more-ads.jsonl]    # real job ads: files or folders; without them the bundled snapshot of real ads stands in
        # projects: [../churn]           # folders or git addresses of your projects: `fulcrum project audit` shows one by itself

        # start: 2026-12-01              # first day of the plan (default: today)
        # deadline: 2027-12-01           # when you want to have landed
        # hours: 10                      # hours a week for study, projects, people and applications together
        # budget: 1,000                  # for tuition, exams and fees
        # country: US                    # where you look for work (ISO code); also decides the currency
        # applicationsPerWeek: 6
        # contacts: 1                    # people who could refer you today

        # money:
        #   currency: USD
        #   employed: true
        #   pay: 49,500                  # a year, before tax
        #   living: 2,600                # a month
        #   savings: 8,000
        #   tax: 0.22                    # one flat effective rate
        #   quit: 2027-03-01             # leave the job to study full-time (default: keep it)
        #   newPay: 95,000               # expected new pay (default: from the ads)
        #   expectedPay: 95,000          # what you hope for: checked against the ads
        #   reserve: 3,000               # not to be touched: when cash falls to it, other work is taken
        #   partTime: {share: 0.8, from: 2027-01-01, until: 2027-07-01}          # fewer hours in the present job
        #   benefit: {amount: 1800, months: 6, afterQuitting: false}             # unemployment benefit a month, after tax
        #   reimbursement: {share: 0.5, capPerYear: 5250, keepMonths: 12}        # what your employer pays of training

        # self:                          # how good are you? 0 none, 1 aware, 2 working, 3 proficient, 4 expert
        #   python: 2
        #   sql: 3

        # outcomes: outcomes.csv         # what became of your applications: applied,result,channel,... (docs/method/funnel.md)

        # objective: money               # what the plan is to be best at: money, chance, soonest, cautious
        # pinned: [aws-saa@2027-02-01]   # plan this whatever it gains, with or without the week it starts in
        # forbidden: [bootcamp-full-time]  # never plan these
        # done: [aws-ccp@2026-05-30]     # catalogue items already done; `fulcrum catalogue` lists them
        # abandoned: [bootcamp-part-time]  # begun and given up: not planned again, and what they cost is not counted again
        # actions:                       # what you know of single items
        #   aws-saa: {hoursSpent: 20, paid: true}                                # put in already
        #   bootcamp-ml-full-time: {starts: [2027-01-11, 2027-04-05]}            # cohorts; exams: [2027-05-01 to 2027-05-31]
        # vacations: [2026-12-21 to 2027-01-03]      # no hours then
        # budgetPerMonth: 150            # money comes month by month; what is not spent stays
        # catalogue: [my-items.yaml]     # your own courses and exams beside the bundled ones (docs/method/catalogue.md)
        # prices: {aws-saa: 75}          # what you pay, in place of the list price

        # accept: {FUL007: a mentor in the role will refer me}   # a mistake you have looked at and live with; `fulcrum lint --rules`
        # filter: {country: US, seniority: junior}   # which ads count
        # facts: {funnel.screen.cold: 0.05}          # your own value for a fact; `fulcrum facts` lists them

        """;

    internal static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where to write it (default: pivot.yaml).", Arity = ArgumentArity.ZeroOrOne };
        var command = new ExampledCommand("init", "Write a commented pivot file to edit.", "fulcrum init pivot.yaml") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file) ?? "pivot.yaml";
            if (File.Exists(path))
            {
                Console.Error.WriteLine($"{path} exists and is left as it is. Name another file.");
                return ExitCode.WrongUse;
            }

            File.WriteAllText(path, Template);
            Screen.Line($"Wrote {Spectre.Console.Markup.Escape(path)}. Edit role and resume, then run: fulcrum plan {Spectre.Console.Markup.Escape(path)}");
            return ExitCode.Done;
        });
        return command;
    }
}
