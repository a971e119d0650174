using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Strength_of_a_requirement
{
    [Theory]
    [InlineData("Requirements")]
    [InlineData("WHAT YOU BRING")]
    [InlineData("You might be a fit if you:")]
    [InlineData("Must-haves")]
    [InlineData("Who you are")]
    [InlineData("Minimum Qualifications")]
    [InlineData("Your DNA")]
    [InlineData("What you're good at")]
    [InlineData("You'll excel in this role if you…")]
    [InlineData("Desired Skills and Experience")]
    [InlineData("Key criteria")]
    [InlineData("What we believe are important traits for this role")]
    public void What_stands_under_a_heading_of_requirements_is_required(string heading)
        => AdsReadHere.Read($"{heading}\n\n - Python on small devices\n").StrengthOf("python").ShouldBe(Strength.Required);

    [Theory]
    [InlineData("Nice to have")]
    [InlineData("BONUS POINTS")]
    [InlineData("Preferred Qualifications")]
    [InlineData("What will set you apart")]
    [InlineData("It would be great if you also have:")]
    [InlineData("Desired skills")]
    [InlineData("Preferred Requirements")]
    [InlineData("It would be fantastic if you have")]
    [InlineData("Pluses")]
    public void What_stands_under_a_heading_of_wishes_is_preferred(string heading)
        => AdsReadHere.Read($"Requirements\n - patience\n\n{heading}\n\n - Python on small devices\n").StrengthOf("python").ShouldBe(Strength.Preferred);

    [Theory]
    [InlineData("Responsibilities")]
    [InlineData("WHAT YOU'LL DO")]
    [InlineData("Your mission")]
    [InlineData("In this role, you will:")]
    [InlineData("What you get to do")]
    [InlineData("Our stack")]
    public void What_stands_in_duties_or_the_stack_is_mentioned(string heading)
        => AdsReadHere.Read($"{heading}\n\n - Water the plants with Python scripts\n").StrengthOf("python").ShouldBe(Strength.Mentioned);

    [Theory]
    [InlineData("Knowledge of Python is a plus")]
    [InlineData("Ideally you know Python")]
    [InlineData("Bonus: Python")]
    [InlineData("Python experience preferred")]
    [InlineData("It would be nice to have some Python")]
    [InlineData("Python is not required but helpful")]
    [InlineData("SQL; Python is an advantage")]
    public void A_wish_inside_a_requirement_weakens_it(string sentence)
        => AdsReadHere.Read($"Requirements\n\n - {sentence}\n").StrengthOf("python").ShouldBe(Strength.Preferred);

    [Theory]
    [InlineData("Strong skills in Python (Rust preferred)")]
    [InlineData("Python, preferably with Rust")]
    [InlineData("Python required, Rust preferred")]
    [InlineData("You know Python (ideally Rust, too)")]
    public void A_wish_for_one_thing_leaves_the_other_required(string sentence)
    {
        var reading = AdsReadHere.Read($"Requirements\n\n - {sentence}\n");
        reading.StrengthOf("python").ShouldBe(Strength.Required);
        reading.StrengthOf("rust").ShouldBe(Strength.Preferred);
    }

    [Fact]
    public void A_pure_wish_in_brackets_belongs_to_the_words_before_it()
    {
        var reading = AdsReadHere.Read("Requirements\n\n - Python, Kubernetes (preferred)\n");
        reading.StrengthOf("python").ShouldBe(Strength.Required);
        reading.StrengthOf("kubernetes").ShouldBe(Strength.Preferred);
    }

    [Theory]
    [InlineData("No prior experience with Python required")]
    [InlineData("Python is not required")]
    [InlineData("You don't need to know Python")]
    public void What_is_not_needed_is_dropped(string sentence)
        => AdsReadHere.Read($"Requirements\n\n - {sentence}\n").StrengthOf("python").ShouldBeNull();

    [Theory]
    [InlineData("About us\nWe wrote our first app in Python.")]
    [InlineData("Benefits\n - A course in Python of your choice")]
    [InlineData("Interview process\n - A test in Python")]
    [InlineData("Acme is an equal opportunity employer and welcomes Python people regardless of age, race and religion.")]
    public void The_employers_story_benefits_and_interviews_ask_for_nothing(string text)
        => AdsReadHere.Read(text).StrengthOf("python").ShouldBeNull();

    [Fact]
    public void Without_headings_the_sentence_decides()
    {
        var reading = AdsReadHere.Read("You must have solid Python. You will run our Kubernetes clusters. Terraform would be a plus.");
        reading.StrengthOf("python").ShouldBe(Strength.Required);
        reading.StrengthOf("kubernetes").ShouldBe(Strength.Mentioned);
        reading.StrengthOf("terraform").ShouldBe(Strength.Preferred);
    }

    [Fact]
    public void The_strongest_strength_of_several_places_counts_and_says_why()
    {
        var reading = AdsReadHere.Read("What you'll do\n - Write Python\n\nRequirements\n - Python3 every day\n\nNice to have\n - Python on tiny boards\n");
        var python = reading.Requirements.Single(r => r.Concept.Id.Value == "python");
        python.Strength.ShouldBe(Strength.Required);
        python.Reason.ShouldContain("Requirements");
        reading.Ad.Text.Substring(python.Span.Start, python.Span.Length).ShouldBe(python.Surface);
        python.Surfaces.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void An_introduction_with_a_colon_heads_the_list_below_it()
        => AdsReadHere.Read("We grow moss.\nCandidates should have experience with the following:\n- Python\n- Moss\n").StrengthOf("python").ShouldBe(Strength.Required);

    [Fact]
    public void A_tool_in_the_title_alone_is_required_and_marked()
    {
        var reading = AdsReadHere.Read("You will write code all day.", title: "Senior Rust Engineer");
        reading.Requirements.Single(r => r.Concept.Id.Value == "rust").InTitle.ShouldBeTrue();
        reading.StrengthOf("rust").ShouldBe(Strength.Required);
    }

    [Fact]
    public void The_employers_own_product_is_no_requirement_of_its_own_ad()
        => AdsReadHere.Read("Requirements\n - Docker and Python\n", employer: "Docker").StrengthOf("docker").ShouldBeNull();

    [Fact]
    public void Subjects_of_a_degree_departments_and_job_titles_are_no_skills()
    {
        var reading = AdsReadHere.Read("What you'll do\n - Partner with Marketing, Finance and Legal\n - Sit with machine learning engineers\n\nRequirements\n - Degree in statistics, economics or a related field\n");
        foreach (var concept in (string[])["marketing", "finance", "machine-learning", "statistics", "economics"])
        {
            reading.StrengthOf(concept).ShouldBeNull(concept);
        }
    }

    [Fact]
    public void Being_able_to_apply_a_method_is_no_hint_on_how_to_apply()
        => AdsReadHere.Read("Requirements\n\nYou are able to apply deep learning and generative modeling techniques to gardens of all sizes.\n").StrengthOf("deep-learning").ShouldBe(Strength.Required);

    [Theory]
    [InlineData("Reporting & Garden Enablement")]
    [InlineData("Privacy and Data Partnership")]
    [InlineData("Drive commercial contracting")]
    public void A_topic_among_the_duties_does_not_end_them(string topic)
        => AdsReadHere.Read($"RESPONSIBILITIES\n\n - Water plants\n\n{topic}\n\n - Write Python scripts\n").StrengthOf("python").ShouldBe(Strength.Mentioned);

    [Theory]
    [InlineData("Develop Python scripts that water the plants.")]
    [InlineData("Translates wishes into Python scripts for the garden.")]
    [InlineData("Actively maintain Python scripts for the garden.")]
    public void A_line_that_opens_with_work_to_be_done_is_a_duty_without_a_heading(string line)
        => AdsReadHere.Read($"{line}\nThe garden was opened in the spring.\n").StrengthOf("python").ShouldBe(Strength.Mentioned);

    [Fact]
    public void In_a_long_paragraph_the_sentences_on_benefits_are_left_out_and_the_others_read()
    {
        var reading = AdsReadHere.Read("Acme is seeking a gardener with fluency in Python to look after the roses, the moss and the old trees at the end of the street, in the summer as well as in the winter, and to write down what was done. This position reports to the head gardener, who will show you around in the first week and who knows where everything is kept. We offer health insurance, dental care, paid time off and a course in Rust of your own choice for everybody who works here.");
        reading.StrengthOf("python").ShouldBe(Strength.Required);
        reading.StrengthOf("rust").ShouldBeNull();
    }

    [Fact]
    public void A_certificate_in_the_title_is_asked_for_and_people_who_hold_one_are_not()
    {
        var reading = AdsReadHere.Read("What you'll do\n\n - Work with supervising BCBAs in the garden\n", title: "Behavior Technician (RBT)");
        reading.StrengthOf("rbt").ShouldNotBeNull();
        reading.StrengthOf("bcba").ShouldBeNull();
    }

    [Fact]
    public void Programming_says_nothing_beside_the_language()
    {
        AdsReadHere.Read("Requirements\n\n - Programming skills in Python\n").StrengthOf("programming").ShouldBeNull();
        AdsReadHere.Read("Requirements\n\n - Programming skills\n").StrengthOf("programming").ShouldBe(Strength.Required);
    }

    [Fact]
    public void The_shorter_name_stands_beside_the_praised_one()
        => AdsReadHere.Read("Requirements\n\n - Excellent communication\n").Requirements.Single().Surfaces.ShouldContain("communication");
}
