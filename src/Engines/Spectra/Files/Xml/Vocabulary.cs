namespace Cordon.Engines.Spectra.Files.Xml;

/// <summary>Names of the standards, which are also read with a prefix; other elements with a prefix are a maker's own.</summary>
internal static class Vocabulary
{
    private static readonly HashSet<string> Names =
    [
        .. """
           RadInstrumentData RadInstrumentDataCreatorName RadInstrumentInformation RadInstrumentManufacturerName RadInstrumentIdentifier RadInstrumentModelName
           RadInstrumentDescription RadInstrumentClassCode RadInstrumentVersion RadInstrumentComponentName RadInstrumentComponentVersion RadDetectorInformation
           RadDetectorName RadDetectorCategoryCode RadDetectorKindCode RadDetectorDescription RadItemInformation RadItemDescription RadItemCharacteristics
           Characteristic CharacteristicName CharacteristicValue CharacteristicValueUnits RadMeasurement DerivedData MeasurementClassCode StartDateTime
           RealTimeDuration Spectrum LiveTimeDuration ChannelData GrossCounts CountData TotalCountData DoseRate DoseRateValue DoseRateLevelDescription ExposureRate
           ExposureRateValue ExposureRateLevelDescription RadInstrumentState RadItemState RadDetectorState StateVector GeographicPoint LatitudeValue LongitudeValue
           ElevationValue LocationDescription SpeedValue OccupancyIndicator EnergyCalibration CoefficientValues EnergyBoundaryValues EnergyValues
           EnergyDeviationValues EnergyWindows WindowStartEnergyValues WindowEndEnergyValues AnalysisResults AnalysisAlgorithmName AnalysisAlgorithmCreatorName
           AnalysisAlgorithmVersion AnalysisAlgorithmComponentName AnalysisAlgorithmComponentVersion AnalysisResultStatusCode AnalysisResultDescription RadAlarm
           RadAlarmDateTime RadAlarmCategoryCode RadAlarmDescription NuclideAnalysisResults Nuclide NuclideIdentifiedIndicator NuclideName NuclideActivityValue
           NuclideIDConfidenceValue NuclideIDConfidenceDescription NuclideCategoryDescription Remark
           N42InstrumentData Measurement InstrumentInformation InstrumentType Manufacturer InstrumentModel InstrumentID InstrumentVersion MeasuredItemInformation
           MeasurementLocation MeasurementLocationName Coordinates DetectorData StartTime SampleRealTime Occupied Speed DetectorMeasurement SpectrumMeasurement
           GrossCountMeasurement RealTime LiveTime SourceType DetectorType Calibration Equation Coefficients CountDoseData AbsorbedDoseRate NuclideAnalysis
           NuclideType NuclideConfidenceIndication NuclideActivity AnalysisStartDateTime AlarmInformation
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    public static bool Knows(string name) => Names.Contains(name);
}
