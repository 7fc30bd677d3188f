using System.Collections.Immutable;
using Cordon.Engines.Spectra.Identification;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>What is to be identified of a file.</summary>
/// <param name="Measurements">Ids of the measurements that it is made of: one, or all of a passage.</param>
/// <param name="Request">The question; null where there is no spectrum that can be asked about.</param>
/// <param name="Warnings">What had to be left out or taken for granted.</param>
public sealed record SpectrumQuestion(ImmutableArray<string> Measurements, IdentificationRequest? Request, ImmutableArray<Fault> Warnings);
