package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The demonstration county: invented from its outline to its last alias, and the same for the same seed.
 *
 * @param seed      what it was grown from
 * @param townships by code
 * @param lines     every line once; the townships' areas are derived from them
 * @param markers   in the order of their lines and numbers
 * @param names     places with their standard names
 */
public record DemoCounty(
        long seed,
        DemoRoman roman,
        List<DemoTownship> townships,
        List<DemoVillage> villages,
        List<DemoNode> nodes,
        List<DemoLine> lines,
        List<DemoMarker> markers,
        List<DemoHydrography> waters,
        DemoBuiltUpArea builtUpArea,
        List<DemoName> names,
        List<DemoCase> cases,
        List<DemoSurveyFile> surveyFiles,
        List<DemoAccount> accounts) {

    /** The county that the demonstration shows. */
    public static final long SEED = 20_260_101;
    public static final String PROVINCE_CODE = "990000";
    public static final String PROVINCE_NAME = "示例省";
    public static final String CITY_CODE = "990100";
    public static final String CITY_NAME = "演示市";
    public static final String CODE = "990121";
    public static final String NAME = "砚川县";
    public static final String CODE_SYSTEM = "演示";
    public static final LocalDate EDITION = LocalDate.of(2026, 1, 1);
    /** Said wherever the county is shown. */
    public static final String NOTICE = "演示数据：砚川县及其界线、界桩、地名均属虚构";

    public DemoCounty {
        townships = List.copyOf(townships);
        villages = List.copyOf(villages);
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
        markers = List.copyOf(markers);
        waters = List.copyOf(waters);
        names = List.copyOf(names);
        cases = List.copyOf(cases);
        surveyFiles = List.copyOf(surveyFiles);
        accounts = List.copyOf(accounts);
    }

    /** Grows the county of a seed; two calls with one seed give equal counties. */
    public static DemoCounty generate(long seed) {
        return new CountyMaker(seed).make();
    }
}
