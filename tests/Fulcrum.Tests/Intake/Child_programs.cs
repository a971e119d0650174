using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Child_programs
{
    private static readonly TimeSpan s_ample = TimeSpan.FromSeconds(60);

    [Fact]
    public void Arguments_arrive_as_they_are_and_no_shell_looks_at_them()
    {
        NeedsUnix();
        var result = ChildProgram.Run("printf", ["%s|", "$(touch x); a b", "'\"*"], s_ample, 1000);
        result.End.ShouldBe(ChildEnd.Exited);
        System.Text.Encoding.UTF8.GetString(result.Output).ShouldBe("$(touch x); a b|'\"*|");
    }

    [Fact]
    public void Exit_code_and_complaints_are_kept()
    {
        NeedsUnix();
        var result = ChildProgram.Run("ls", ["/does/not/exist"], s_ample, 1000);
        result.ExitCode.ShouldNotBe(0);
        result.Errors.ShouldContain("/does/not/exist");
    }

    [Fact]
    public void A_program_that_hangs_is_stopped()
    {
        NeedsUnix();
        ChildProgram.Run("sleep", ["600"], TimeSpan.FromMilliseconds(200), 1000).End.ShouldBe(ChildEnd.TooLong);
    }

    [Fact]
    public void A_program_that_floods_is_stopped()
    {
        NeedsUnix();
        ChildProgram.Run("yes", [], s_ample, 100_000).End.ShouldBe(ChildEnd.TooMuch);
    }

    [Fact]
    public void Input_is_closed_so_that_nothing_waits_for_it()
    {
        NeedsUnix();
        ChildProgram.Run("cat", [], s_ample, 1000).ShouldSatisfyAllConditions(r => r.End.ShouldBe(ChildEnd.Exited), r => r.Output.ShouldBeEmpty());
    }

    [Fact]
    public void A_program_that_is_not_installed_is_absent()
        => ChildProgram.Run("no-such-program-of-fulcrum", [], s_ample, 1000).End.ShouldBe(ChildEnd.Absent);

    [Fact]
    public void Cancelling_stops_the_program()
    {
        NeedsUnix();
        using var cancel = new CancellationTokenSource(200);
        Should.Throw<OperationCanceledException>(() => ChildProgram.Run("sleep", ["600"], s_ample, 1000, cancel.Token));
    }

    [Fact]
    public void Without_pdftotext_one_finding_says_how_to_install_it()
    {
        var findings = new List<Finding>();
        PdfText.Read("cv.pdf", new MemoryStream("%PDF-1.4"u8.ToArray()), findings, "no-such-program-of-fulcrum").ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Place).ShouldBe(("PDF001", "cv.pdf"));
        finding.Remedy.ShouldContain("install");
    }

    [Fact]
    public void A_PDF_that_is_none_is_said_to_be_none()
    {
        foreach (var content in new[] { "", "Hello, I am a text file", "PK\u0003\u0004" })
        {
            var findings = new List<Finding>();
            PdfText.Read("cv.pdf", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), findings).ShouldBeNull();
            findings.ShouldHaveSingleItem().Code.ShouldBe("PDF002");
        }
    }

    [Fact]
    public void Hostile_PDFs_are_findings_and_a_good_one_is_read()
    {
        NeedsPdfToText();
        var expected = new Dictionary<string, string?> { ["corrupt_file.pdf"] = "PDF00", ["empty_file.pdf"] = "PDF002", ["password_protected.pdf"] = "PDF004", ["sample_resume.pdf"] = null };
        using var archive = System.IO.Compression.ZipFile.OpenRead(Repository.DataOrSkip("resumes", "hostile_fixtures_scorelia.zip"));
        foreach (var (name, code) in expected)
        {
            var findings = new List<Finding>();
            using var content = archive.GetEntry(name)!.Open();
            var text = PdfText.Read(name, content, findings);
            if (code is null)
            {
                findings.ShouldBeEmpty(name);
                text.ShouldNotBeNull().Markup.Length.ShouldBeGreaterThan(100);
            }
            else
            {
                text.ShouldBeNull(name);
                findings.ShouldHaveSingleItem(name).Code.ShouldStartWith(code, Case.Sensitive, name);
                findings[0].Reason.Contains("password", StringComparison.Ordinal).ShouldBe(name == "password_protected.pdf", findings[0].Reason);
            }
        }
    }

    private static void NeedsUnix() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Uses programs of Unix.");

    private static void NeedsPdfToText()
        => Assert.SkipWhen(ChildProgram.Run("pdftotext", ["-v"], s_ample, 10_000).End == ChildEnd.Absent, "pdftotext is not installed.");
}
