using Cordon.Engines.Formats.Declarations;

namespace Cordon.Modules.Targeting.History;

/// <summary>What is remembered while a file is taken in: each mark is looked up once, and what the file itself brings is added. What persons decide meanwhile counts from the next file on.</summary>
internal sealed class Recollection(MemoryReader reader)
{
    private Memory? _memory;

    /// <summary>A memory that holds all that bears on some declarations.</summary>
    public async Task<Memory> ForAsync(IReadOnlyList<Declaration> declarations, CancellationToken cancellation)
    {
        if (_memory is null)
            return _memory = await reader.ForAsync(declarations, cancellation);
        await reader.ExtendAsync(_memory, declarations, cancellation);
        return _memory;
    }

    /// <summary>Looks everything up anew the next time: something was recorded that is not in it.</summary>
    public void Forget() => _memory = null;
}
