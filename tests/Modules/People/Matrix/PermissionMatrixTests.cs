using Cordon.Kernel.Faults;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Matrix;

namespace Cordon.Tests.Modules.People.Matrix;

public sealed class PermissionMatrixTests
{
    private const string Header = "permission\tduties\ten\tfr\n";
    private static readonly string All = string.Join(", ", Duty.All);

    [Fact]
    public void The_shipped_file_is_the_one_in_the_repository_and_sorted()
    {
        var rows = File.ReadLines(Repository.PathOf("data", "people", "permissions.tsv")).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')[0]).ToList();
        Assert.Equal(rows, PermissionMatrix.Shipped.Permissions.Select(p => p.Name));
        Assert.Equal(11, Duty.All.Count);
    }

    [Fact]
    public void Duties_allow_together_what_each_allows()
    {
        var matrix = PermissionMatrix.Read($"# a remark\n{Header}a.one\tauditor\tOne.\tUn.\r\nb.two\texporter, auditor\tTwo.\tDeux.\nc.three\t{All}\tThree.\tTrois.\n");
        Assert.Equal(["a.one", "b.two", "c.three"], matrix.Of(["auditor", "exporter"]));
        Assert.Equal(["b.two", "c.three"], matrix.Of(["exporter"]));
        Assert.Empty(matrix.Of([]));
        Assert.Equal("Deux.", matrix.Find("b.two")!.Says["fr"]);
        Assert.Null(matrix.Find("b.twO"));
    }

    [Theory]
    [InlineData("", "people.matrix.header", "permissions.tsv")]
    [InlineData("permission\tduties\ten\n", "people.matrix.header", "permissions.tsv line 1")]
    [InlineData(Header + "a.one\tauditor\tOne.\n", "people.matrix.row", "permissions.tsv line 2")]
    [InlineData(Header + "\na.one\tauditor\tOne.\t \n", "people.matrix.row", "permissions.tsv line 3")]
    [InlineData(Header + "a one\tauditor\tOne.\tUn.\n", "people.matrix.row", "permissions.tsv line 2")]
    [InlineData(Header + "a.one\tauditer\tOne.\tUn.\n", "people.matrix.duty", "permissions.tsv line 2")]
    [InlineData(Header + "a.one\tauditor,exporter\tOne.\tUn.\n", "people.matrix.duty", "permissions.tsv line 2")]
    [InlineData(Header + "a.one\tauditor\tOne.\tUn.\na.one\tauditor\tOne.\tUn.\n", "people.matrix.twice", "permissions.tsv")]
    [InlineData(Header + "a.one\tauditor\tOne.\tUn.\n", "people.matrix.idle", "permissions.tsv")]
    public void A_file_that_is_not_whole_is_refused_with_its_place(string text, string code, string where)
    {
        var fault = Assert.Throws<FaultException>(() => PermissionMatrix.Read(text)).Fault;
        Assert.Equal((code, where), (fault.Code, fault.Where));
    }
}
