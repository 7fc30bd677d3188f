using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cordon.Journal.Storage;

/// <summary>
/// What every module's context shares, so that both databases hold the same and sort alike: UUIDs as 16 big-endian bytes
/// where the database has no type for them, and no text for instants or amounts (store <c>long</c>).
/// </summary>
public abstract class ModuleContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
            configurationBuilder.Properties<Guid>().HaveConversion<BigEndianUuid>();
    }
}

/// <summary>A UUID in the order of RFC 9562, which is also the order in which indexes then sort it.</summary>
internal sealed class BigEndianUuid() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
