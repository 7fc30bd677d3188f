namespace Cordon.Modules.Detection.Contracts;

/// <summary>An instrument of the authority, as it stands from now on.</summary>
/// <param name="Instrument">Its id on this node: 32 hexadecimal digits.</param>
/// <param name="Name">What people call it: portal of lane 3.</param>
/// <param name="Model">Maker and model.</param>
/// <param name="Serial">Serial number; the one that stands in its files.</param>
/// <param name="Kind">What its detector is made of: <c>NaI</c>; may be empty.</param>
/// <param name="Place">Where it stands or belongs.</param>
/// <param name="Person">Who registered it.</param>
/// <param name="CalibratedUntil">Last day on which its calibration holds; null when nothing is known.</param>
public sealed record InstrumentRegistered(string Instrument, string Name, string Model, string Serial, string Kind, string Place, string Person, DateOnly? CalibratedUntil = null);

/// <summary>An instrument was calibrated, or checked with a source.</summary>
/// <param name="Instrument">Which.</param>
/// <param name="CalibratedUntil">Last day on which it holds.</param>
/// <param name="Certificate">Number of the certificate, or what was done.</param>
/// <param name="Person">Who recorded it.</param>
public sealed record InstrumentCalibrated(string Instrument, DateOnly CalibratedUntil, string Certificate, string Person);

/// <summary>An instrument is used no more.</summary>
/// <param name="Instrument">Which.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who recorded it.</param>
public sealed record InstrumentRetired(string Instrument, string Text, string Person);
