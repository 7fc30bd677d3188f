using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Purposes;

/// <summary>What a person said they open restricted content for, and until when it holds.</summary>
/// <param name="Id">Names it in entries.</param>
/// <param name="Person">Whose.</param>
/// <param name="Session">The session it holds in.</param>
/// <param name="Purpose">The purpose; null for an exception, which opens what any purpose opens.</param>
/// <param name="LegalBasis">The basis that was named; empty for an exception.</param>
/// <param name="Reference">The task in the person's own words.</param>
/// <param name="Begun">When it was stated.</param>
/// <param name="Until">When it ends by itself.</param>
internal sealed record WorkTask(Guid Id, string Person, string Session, Purpose? Purpose, string LegalBasis, string Reference, Instant Begun, Instant Until)
{
    public bool IsException => Purpose is null;

    /// <summary>A clock that was set back must not lengthen it.</summary>
    public bool HoldsAt(Instant now) => now >= Begun && now < Until;
}
