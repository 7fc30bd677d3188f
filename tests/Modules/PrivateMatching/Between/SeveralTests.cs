using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Identifiers;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Wire;
using CsCheck;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>Several identifiers in one question: each is answered by itself, and the holder does not learn how many there are.</summary>
public sealed class SeveralTests
{
    private static readonly string[] Family = ["Vorlan", "Quillan", "Ostrander", "Mirelle"];
    private static readonly string[] Given = ["Tesmir", "Oskar", "Brina"];

    private static readonly Gen<Identifier> Some = Gen.OneOf(
        Gen.Int[1, 12].Select(i => new Identifier(IdentifierSort.Serial, $"SN-{i:D4}")),
        Gen.Select(Gen.Int[0, Given.Length - 1].Select(i => Given[i]), Gen.Int[0, Family.Length - 1].Select(i => Family[i]), Gen.Int[0, 2], (g, f, y) => new Identifier(IdentifierSort.Person, $"{g} {f}", y == 0 ? null : 1970 + y)),
        Gen.Select(Gen.Int[0, Family.Length - 1].Select(i => Family[i]), Gen.Int[0, 3], (f, n) => new Identifier(IdentifierSort.Company, $"{f} Instruments Ltd", Number: n == 0 ? null : $"HRB 9900{n}")));

    [Fact]
    public Task Each_identifier_is_answered_as_if_it_were_asked_alone_and_only_the_size_is_seen() => Gen.Select(Some.Array[0, 12], Some.Array[1, 6], Gen.Int[1, 7]).SampleAsync(async (held, asked, kinds) =>
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.All.AddRange(held.Index().Select(h => new Matchable(h.Item, MatchPurpose.Trafficking, $"thing:{h.Index}")));
        var open = Enum.GetValues<IdentifierSort>().Where(k => (kinds & (1 << (int)k)) != 0).ToList();
        await two.Belmora.OpenAsync("arvonia", "trafficking", [.. open.Select(k => k.ToString().ToLowerInvariant())]);
        await two.Belmora.CarryAsync(two.Arvonia);
        var id = await two.Arvonia.AskAsync(TakenAll(asked.Length), "thing:1", asked);
        var forms = asked.Where(a => open.Contains(a.Kind)).SelectMany(CanonicalForms.Of).Distinct().Count();
        var sent = two.Arvonia.Sent();
        Assert.Equal(forms == 0 ? [] : [forms <= 7 ? 8 : 32], sent.Select(Elements));
        foreach (var message in sent)
            await two.Belmora.TakeInAsync("arvonia", message.Kind, message.Body);
        await two.CarryAllAsync();

        var question = await two.Arvonia.QuestionAsync(id);
        var part = question.Part("belmora")!;
        var inSet = held.Where(h => open.Contains(h.Kind)).SelectMany(CanonicalForms.Of).ToHashSet();
        Assert.Equal(
            asked.Distinct().Select(a => !open.Contains(a.Kind) ? (a, PartState.CannotAssess, "matching.neither") : (a, CanonicalForms.Of(a).Any(inSet.Contains) ? PartState.Hit : PartState.NoHit, null)),
            Finding.Of(question, part).Select(f => (f.Identifier, f.State, f.Code)));
        // Each reference leads to a record that holds that form.
        foreach (var (form, label) in Finding.Of(question, part).SelectMany(f => f.Found.Select(x => (CanonicalForms.Of(f.Identifier).Single(c => c.Sort == x.Sort), x.Label))))
        {
            var record = await two.Belmora.Of<References>().FindAsync("arvonia", label, MatchNode.Stop);
            Assert.Contains(form, CanonicalForms.Of(held[int.Parse(record!["thing:".Length..], System.Globalization.CultureInfo.InvariantCulture)]));
        }
    }, iter: 30, threads: 1);

    [Fact]
    public async Task Spellings_one_a_line_are_asked_together_and_what_is_too_much_or_wrong_says_at_which_field()
    {
        await using var two = await TwoNodes.NewAsync();
        two.Belmora.Held.Company("Ostrander Instruments", "HRB 99231");
        await two.OpenAsync();
        var form = MatchNode.Form("Quillan Instruments Ltd", "company");
        (form.Number, form.Also) = ("HRB-99231", "Ostrander Instruments GmbH\r\n\r\nVorlan Holding\n");
        var (id, state, _) = await two.AskAsync(form);
        Assert.Equal(PartState.Hit, state);
        var question = await two.Arvonia.QuestionAsync(id);
        Assert.Equal([PartState.Hit, PartState.Hit, PartState.NoHit], Finding.Of(question, question.Parts[0]).Select(f => f.State));
        Assert.Equal("Quillan Instruments Ltd + 2", question.Title);
        Assert.Single(await two.Arvonia.WorkAsync());

        form.Also = "Vorlan\n!!";
        Assert.Equal(("matching.name", "also"), await WrongAsync(form));
        form = MatchNode.Form();
        form.Also = string.Join('\n', Enumerable.Range(0, 31).Select(i => $"XK-{i:D4}"));
        Assert.Equal(("matching.too-many", "also"), await WrongAsync(form));
        form.Also = form.Also[..form.Also.LastIndexOf('\n')];
        Assert.Equal(PartState.NoHit, (await two.AskAsync(form)).State);
        Assert.Equal(("matching.too-many", "taken"), await WrongAsync(TakenAll(32), [.. Enumerable.Range(0, 32).Select(i => new Identifier(IdentifierSort.Serial, $"XK-{i:D4}"))]));
        Assert.Equal(("matching.serial", "taken"), await WrongAsync(TakenAll(1), [new Identifier(IdentifierSort.Serial, "1")]));
        Assert.Equal(("matching.choice", "kind"), await WrongAsync(TakenAll(0), [new Identifier(IdentifierSort.Serial, "XK-0001")]));

        async Task<(string?, string?)> WrongAsync(QuestionForm wrong, IReadOnlyList<Identifier>? names = null)
        {
            var fault = (await Record.ExceptionAsync(() => two.Arvonia.AskAsync(wrong, names is null ? null : "thing:1", names)) as FaultException)?.Fault;
            return (fault?.Code, fault?.Where);
        }
    }

    [Fact]
    public async Task Limits_count_numbers_so_that_a_large_question_costs_four_small_ones()
    {
        await using var two = await TwoNodes.NewAsync(policy: new MatchingPolicy { ADay = 47, AMinute = 47 });
        await two.OpenAsync();
        var large = MatchNode.Form();
        large.Also = string.Join('\n', Enumerable.Range(0, 8).Select(i => $"XK-{i:D4}"));
        Assert.Equal([PartState.NoHit, PartState.NoHit], [(await two.AskAsync(large)).State, (await two.AskAsync()).State]);
        Assert.Equal("matching.quota", (await two.AskAsync()).Code);
        Assert.Equal((40, 47), (Assert.Single(await two.Belmora.Of<HoldList>().UsedAsync(MatchNode.Stop)).Used, (await two.Belmora.Of<HoldList>().UsedAsync(MatchNode.Stop))[0].Most));
    }

    private static QuestionForm TakenAll(int count)
    {
        var form = MatchNode.Form("", "");
        form.Taken = [.. Enumerable.Range(0, count).Select(i => $"{i}")];
        return form;
    }

    private static int Elements(OutgoingMessage message)
    {
        using var parsed = JsonDocument.Parse(message.Body);
        return MatchingBody.Read<QuestionBody>(parsed.RootElement).Elements.Count;
    }
}
