using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.Learning;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Foresight.Learning;

public sealed class RankerDocumentTests
{
    private static readonly Ranker Known = Trained();

    [Fact]
    public void What_was_written_ranks_and_explains_the_same_to_the_last_bit()
    {
        var read = RankerDocument.Read(RankerDocument.Write(Known));
        foreach (var declared in Enumerable.Range(0, 50).Select(i => Cases.Declared(i, 0, $"office-{i % 4}", $"importer-{i % 9}", mass: i % 5 == 0 ? null : i, price: i * 3)))
        {
            var (before, after) = (Known.Rank(declared, 5), read.Rank(declared, 5));
            Assert.Equal((before.Chance, before.Score), (after.Chance, after.Score));
            Assert.Equal(before.Reasons, after.Reasons);
        }

        Assert.Equal(RankerDocument.Write(Known), RankerDocument.Write(read));
    }

    [Fact]
    public void It_names_nobody_and_the_day_has_no_part_in_it()
    {
        Assert.DoesNotContain("importer-", Encoding.UTF8.GetString(RankerDocument.Write(Known)), StringComparison.Ordinal);
        Assert.Equal(Known.Score(Cases.Declared(0, 0)).Score, Known.Score(Cases.Declared(0, 999)).Score);
    }

    [Theory]
    [InlineData("format", "\"cordon.ranker/v2\"", "ranker.document")]
    [InlineData("calibration", "[]", "ranker.calibration.points")]
    [InlineData("calibration", "[[1,0.5],[0,0.6]]", "ranker.calibration.points")]
    [InlineData("calibration", "[[1,1.5]]", "ranker.calibration.points")]
    [InlineData("calibration", "[[1]]", "ranker.document")]
    [InlineData("all", "[1,2]", "ranker.document")]
    [InlineData("outcomes", "[]", "ranker.history.plan")]
    [InlineData("salt", "\"xyz\"", "ranker.document")]
    [InlineData("trees", "[{\"feature\":[999],\"threshold\":[0],\"left\":[-1],\"right\":[-2],\"leaves\":[0,1],\"means\":[0]}]", "ranker.document")]
    [InlineData("trees", "[{\"feature\":[0],\"threshold\":[0],\"left\":[0],\"right\":[-2],\"leaves\":[0,1],\"means\":[0]}]", "ranker.tree.shape")]
    [InlineData("trees", "[{\"feature\":[0],\"threshold\":[0],\"left\":[-1],\"right\":[-2],\"leaves\":[0,1],\"means\":[]}]", "ranker.tree.shape")]
    [InlineData("offset", "null", "ranker.document")]
    public void A_document_that_was_changed_into_nonsense_is_refused(string member, string value, string code)
    {
        var document = JsonNode.Parse(RankerDocument.Write(Known))!.AsObject();
        document[member] = JsonNode.Parse(value);
        Assert.Equal(code, Assert.Throws<FaultException>(() => RankerDocument.Read(Encoding.UTF8.GetBytes(document.ToJsonString()))).Fault.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"cordon.ranker/v1\"}")]
    public void What_is_no_document_is_refused(string text) =>
        Assert.Equal("ranker.document", Assert.Throws<FaultException>(() => RankerDocument.Read(Encoding.UTF8.GetBytes(text))).Fault.Code);

    private static Ranker Trained() => new RankerTraining(Cases.Plan, new Stumps(), [7]) { Least = new LeastKnown(40, 2) }
        .Train([.. Enumerable.Range(0, 200).Select(i => new LearningCase(new(Cases.Declared(i, i / 4, $"office-{i % 3}", $"importer-{i % 7}", price: 5 + i), i % 3 == 0), false, 0))], 0.1, CancellationToken.None).Trained!.Ranker;
}
