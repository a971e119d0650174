using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Files that come through forms may be anything.</summary>
public sealed partial class What_is_uploaded : IAsyncLifetime
{
    private const string Script = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
    private WebProcess pages = null!;
    private HttpClient client = null!;
    private string token = "";

    public async ValueTask InitializeAsync()
    {
        pages = WebProcess.Start(home);
        client = await pages.Client();
        token = Token().Match(await client.GetStringAsync("/report")).Groups[1].Value;
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        pages.Dispose();
        Directory.Delete(home, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("resume.exe", "is not read here")]
    [InlineData("resume.html", "is not read here")]
    [InlineData("../../resume", "is not read here")]
    [InlineData("resume.svg", "is not read here")]
    public async Task A_resume_of_another_kind_is_refused_in_words(string name, string words)
    {
        var (status, text) = await Post("/start", "resume", name, "x"u8.ToArray());
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain(words);
        Directory.EnumerateFiles(home).Select(Path.GetFileName).ShouldBeSubsetOf(["fulcrum.db", "fulcrum.db-wal", "fulcrum.db-shm"]);
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_leads_nowhere()
    {
        _ = await Post("/start", "resume", "../../../evil/../x.md", Encoding.UTF8.GetBytes("Dana Whitlock\n" + Script));
        Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBeSubsetOf(["fulcrum.db", "fulcrum.db-wal", "fulcrum.db-shm", "pivot.yaml", "resume.md"]);
        var shown = await client.GetAsync("/you/resume/file");
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await client.GetStringAsync("/you")).ShouldNotContain("<script>document");
    }

    [Fact]
    public async Task A_request_beyond_the_limit_is_refused_without_being_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/start/ads") { Content = new StreamContent(new Endless(80L << 20)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        request.Content.Headers.ContentLength = 80L << 20;
        try
        {
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("64 MB");
        }
        catch (HttpRequestException)
        {
            // The connection may be closed before all was sent; what matters is below.
        }

        Directory.Exists(Path.Combine(home, "inbox")).ShouldBeFalse();
        (await client.GetAsync("/start")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_ad_with_a_script_is_read_as_text_and_never_runs()
    {
        var html = $"<html><head><title>Data engineer{Script}</title></head><body><h1>Data engineer</h1><p>Employer: Northwind</p>{Script}<h2>Requirements</h2><ul><li>SQL is required {Script}</li><li>Python is required</li></ul><p>{string.Join(' ', Enumerable.Repeat("We build pipelines for our customers.", 20))}</p></body></html>";
        var (status, _) = await Post("/start/ads", "files", "ad.html", Encoding.UTF8.GetBytes(html));
        status.ShouldBe(HttpStatusCode.OK);
        for (var tries = 0; tries < 300 && !(await client.GetStringAsync("/start")).Contains("Your workspace now has", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
        }

        await using var browser = await Browser.Open();
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        foreach (var address in new[] { "/start", "/market", "/market?role=data%20engineer", "/screen", "/report" })
        {
            _ = await page.GotoAsync(pages.Base + address);
            (await page.TitleAsync()).ShouldNotBe("taken", address);
            (await page.ContentAsync()).ShouldNotContain("<script>document", Case.Sensitive, address);
        }

        complaints.Where(c => c.Contains("Content Security", StringComparison.Ordinal) || c.Contains("Refused", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/start", "role", "\u0000\u0007'\"<x>: [}")]
    [InlineData("/start", "money.savings", "1e999999")]
    [InlineData("/start", "self.python", "NaN")]
    [InlineData("/you/evidence", "kind", "<script>")]
    [InlineData("/you/audit", "place", "\u0000../../etc")]
    [InlineData("/report/delete", "confirm", "<b>")]
    public async Task Nonsense_in_a_form_gives_words_and_no_trace(string address, string field, string value)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, value), KeyValuePair.Create("__RequestVerificationToken", token)]);
        var answer = await client.PostAsync(address, form);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("<x>");
        (await client.GetAsync("/start")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(HttpStatusCode, string)> Post(string address, string field, string name, byte[] content)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(file);
        var answer = await client.PostAsync(address, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed class Endless(long length) : Stream
    {
        private long sent;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => sent; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - sent);
            sent += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
