using System.Text;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Storage;

public sealed class KeptDeclarationTests
{
    [Theory, EachDatabase]
    public async Task A_declaration_nothing_has_happened_to_is_kept_in_the_words_of_the_whole(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample);

        await using var tables = node.Records.Tables();
        var rows = await tables.Declarations.ToListAsync(Stop);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.OfRecord(TargetingProjection.Read(row))), row.Json));
    }
}
