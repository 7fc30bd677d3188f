namespace Cordon.Engines.Spectra.Files;

/// <summary>The formats that can be read.</summary>
public enum SpectrumFormat
{
    /// <summary>ANSI N42.42, edition of 2011 and 2012.</summary>
    N42v2012,
    /// <summary>ANSI N42.42, edition of 2006, also inside an ICD-1 or ICD-2 event.</summary>
    N42v2006,
    /// <summary>XML of the RadiaCode and BecqMoni programs.</summary>
    RadiaCode,
    /// <summary>PCF of GADRAS.</summary>
    Pcf,
    /// <summary><c>RADDATA://</c> addresses, as QR codes carry them.</summary>
    RaddataUri,
    /// <summary>IAEA SPE, text with sections such as <c>$DATA:</c>.</summary>
    Spe,
    /// <summary>CHN of ORTEC.</summary>
    Chn,
    /// <summary>CNF of Canberra.</summary>
    Cnf,
    /// <summary>SPC of ORTEC.</summary>
    Spc,
    /// <summary>Text with one channel a line: counts, or channel or energy and counts.</summary>
    Csv,
}
