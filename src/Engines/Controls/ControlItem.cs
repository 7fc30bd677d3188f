using Cordon.Engines.Controls.Parameters;

namespace Cordon.Engines.Controls;

/// <summary>Which list an entry stands on.</summary>
public enum ControlKind
{
    /// <summary>Nuclear material, facilities and equipment: the NSG's trigger list, category 0 of the EU list.</summary>
    Nuclear,

    /// <summary>Nuclear-related dual-use items: Part 2 of the NSG's guidelines.</summary>
    DualUse,
}

/// <summary>An entry of the control lists. The law is the text of the lists; this is a pointer to it.</summary>
/// <param name="Code">Code in the EU list of dual-use items, which the US list shares for entries of nuclear origin: <c>2B230</c>.</param>
/// <param name="Kind">Which list.</param>
/// <param name="Nsg">Reference in INFCIRC/254 Part 2, <c>trigger</c> for Part 1; empty where there is none.</param>
/// <param name="Eccn">US classification, <c>NRC</c> where the Nuclear Regulatory Commission licenses; empty where there is none.</param>
/// <param name="Title">A short title in our own words.</param>
/// <param name="Terms">Phrases that point to it.</param>
/// <param name="Subheadings">Subheadings of the Harmonized System 2022 in which such goods are classified, six digits each.</param>
/// <param name="Parameters">What it asks of goods in numbers; empty where it asks nothing that is tabulated.</param>
public sealed record ControlItem(
    string Code, ControlKind Kind, string Nsg, string Eccn, string Title, IReadOnlyList<ControlTerm> Terms, IReadOnlySet<string> Subheadings, IReadOnlyList<ControlParameter> Parameters);

/// <summary>A phrase that points to an entry.</summary>
/// <param name="Phrase">As tabulated.</param>
/// <param name="Telling">Whether it does so by itself, or only together with a subheading.</param>
public sealed record ControlTerm(string Phrase, bool Telling);

/// <summary>An entry that goods may fall under, with the reasons. Whether they do is for the licensing authority to say, with the data sheet in hand.</summary>
/// <param name="Item">The entry.</param>
/// <param name="Score">From 0 to 1; what is worth a person's look begins at <see cref="ControlCatalog.Worth"/>.</param>
/// <param name="Reasons">What speaks for it, the strongest first, and then which stated numbers speak for or against it.</param>
/// <param name="Open">What the entry asks in numbers that nobody states: what to ask for.</param>
public sealed record ControlProposal(ControlItem Item, double Score, IReadOnlyList<ControlReason> Reasons, IReadOnlyList<ControlParameter> Open);

/// <summary>Something that speaks for an entry, or against it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">The phrase that was found, the subheading, or what the entry asks and what is stated.</param>
public sealed record ControlReason(ControlReasonKind Kind, string Text);

/// <summary>What can speak for an entry, or against it.</summary>
public enum ControlReasonKind
{
    /// <summary>The description has a phrase that points to it by itself.</summary>
    TellingPhrase,

    /// <summary>The description has a phrase that points to it among others.</summary>
    Phrase,

    /// <summary>The goods are declared in a subheading in which such goods are classified.</summary>
    Subheading,

    /// <summary>The subheading holds controlled goods only.</summary>
    ControlledSubheading,

    /// <summary>A stated number lies where the entry asks it to.</summary>
    ParameterMet,

    /// <summary>A stated number does not: it speaks against the entry, and is a claim like all the rest.</summary>
    ParameterMissed,
}
