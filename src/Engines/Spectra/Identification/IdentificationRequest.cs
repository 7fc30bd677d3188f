using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>What is to be identified, and what is known about it.</summary>
/// <param name="Spectrum">The foreground.</param>
/// <param name="Detector">What the detector is made of.</param>
/// <param name="Background">A spectrum of the same detector near the same place without the item, or null.</param>
/// <param name="NeutronAlarm">Whether neutrons alarmed; null where nobody looked.</param>
/// <param name="Incomplete">Whether a part of what was measured could not be read.</param>
public sealed record IdentificationRequest(Spectrum Spectrum, DetectorKind Detector, Spectrum? Background = null, bool? NeutronAlarm = null, bool Incomplete = false);
