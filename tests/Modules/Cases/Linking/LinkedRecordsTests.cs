using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Linking;
using Cordon.Ui.Doors;
using static Cordon.Tests.Modules.Cases.CaseNode;

namespace Cordon.Tests.Modules.Cases.Linking;

public sealed class LinkedRecordsTests
{
    private static readonly LinkedRecords Records = new([new Letters(), new Parcels()]);
    private static readonly ClaimsPrincipal Reader = Person("letters.see");

    [Theory]
    [InlineData("letter:a1")]
    [InlineData(" letter:a1 ")]
    [InlineData("/letters/a1")]
    [InlineData("https://node.example/letters/a1?x=1#top")]
    [InlineData("https://node.example/letters/a1/")]
    public async Task A_record_is_found_by_its_name_or_by_the_address_of_its_page(string text) =>
        Assert.Equal(("letter:a1", "A letter", "/letters/a1"), (await Records.FindAsync(text, Reader, Stop)) is var found ? (found.Name.ToString(), found.Words!.Name, found.Address!) : default);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("letter:b2")]
    [InlineData("letter:..")]
    [InlineData("stamp:a1")]
    [InlineData("/letters")]
    [InlineData("/cases/a1")]
    // Not for this reader: looks like one that never was.
    [InlineData("parcel:a1")]
    [InlineData("/parcels/a1")]
    public async Task Whatever_else_is_typed_is_no_record(string? text) =>
        Assert.Equal("cases.record.unknown", (await Assert.ThrowsAsync<FaultException>(() => Records.FindAsync(text, Reader, Stop))).Fault.Code);

    [Fact]
    public async Task What_a_case_holds_is_worded_only_for_who_may_see_it_and_a_sort_that_no_module_knows_keeps_its_word()
    {
        var lines = await Records.LinesAsync([new("letter", "a1"), new("parcel", "a1"), new("stamp", "a1"), new("letter", "a1")], Reader, Stop);
        Assert.Equal(3, lines.Count);
        Assert.NotNull(lines[new("letter", "a1")].Words);
        Assert.Equal(("test.parcel", null, null), (lines[new("parcel", "a1")].Title, lines[new("parcel", "a1")].Words, lines[new("parcel", "a1")].Address));
        Assert.Equal((null, null), (lines[new("stamp", "a1")].Title, lines[new("stamp", "a1")].Words));
        Assert.Equal(["letter"], Records.OpenTo(Reader).Select(k => k.Kind));
        Assert.NotNull((await Records.LineAsync(new("parcel", "a1"), Person("parcels.see"), Stop)).Words);
    }

    private static ClaimsPrincipal Person(string permission) => new(new ClaimsIdentity([new Claim(DoorClaims.Permission, permission)], "test"));

    private abstract class Post(string kind, string permission) : ILinkable
    {
        public string Kind => kind;

        public string Title => $"test.{kind}";

        public string Permission => permission;

        public string AddressOf(string id) => $"/{kind}s/{id}";

        public Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation) =>
            Task.FromResult(id == "a1" ? new LinkedWords($"A {kind}", "") : null);
    }

    private sealed class Letters() : Post("letter", "letters.see");

    private sealed class Parcels() : Post("parcel", "parcels.see");
}
