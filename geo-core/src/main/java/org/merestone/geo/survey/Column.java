package org.merestone.geo.survey;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of an instrument file, with the words that head it, lower case, without spaces and what stands in brackets. */
public enum Column implements Worded {
    /** 点名. */
    NAME("点名", "点号", "桩号", "界桩号", "界桩编号", "界址点号", "名称", "测点", "测点名", "点编号", "界址点编号", "name", "pointid", "pointname",
            "ptname", "ptid", "pointno", "ptno", "pointnumber", "point", "pt", "id", "no", "station"),
    /** 编码: what the point is, JZ for a marker. */
    CODE("编码", "代码", "属性", "特征码", "要素代码", "点编码", "地物编码", "描述", "code", "featurecode", "pointcode", "feature", "desc", "description"),
    /** X, northing, metres. */
    NORTH("北坐标x", "北坐标", "x", "x坐标", "纵坐标x", "纵坐标", "x纵坐标", "北", "x北", "坐标x", "北坐标n", "n坐标", "北向", "n", "nx", "north",
            "northing", "northings", "xnorth", "xcoordinate", "xcoord", "localnorthing", "gridnorthing"),
    /** Y, easting, metres, with or without zone prefix. */
    EAST("东坐标y", "东坐标", "y", "y坐标", "横坐标y", "横坐标", "y横坐标", "东", "y东", "坐标y", "东坐标e", "e坐标", "东向", "e", "ey", "east",
            "easting", "eastings", "yeast", "ycoordinate", "ycoord", "localeasting", "grideasting"),
    /** B, latitude. */
    LAT("纬度b", "b纬度", "纬度", "大地纬度", "大地纬度b", "wgs84纬度", "cgcs2000纬度", "b", "lat", "latitude"),
    /** L, longitude. */
    LON("经度l", "l经度", "经度", "大地经度", "大地经度l", "wgs84经度", "cgcs2000经度", "l", "lon", "lng", "long", "longitude"),
    /** Height, metres, usually normal. */
    HEIGHT("高程h", "高程", "h", "z", "正常高", "海拔", "海拔高", "85高程", "1985高程", "56高程", "高", "高度", "水准高", "正高",
            "海拔高程", "z坐标", "h坐标", "elev", "elevation", "height", "orthoheight", "orthometricheight", "alt", "altitude"),
    /** 大地高, metres above the ellipsoid. */
    ELLIPSOID_HEIGHT("大地高", "大地高h", "椭球高", "ellipsoidalheight", "ellipsoidheight", "ellheight"),
    /** 解状态. */
    SOLUTION("解状态", "解类型", "解算状态", "状态", "解算类型", "解", "定位状态", "固定状态", "solution", "solutiontype", "solutionstatus", "soltype",
            "fix", "fixtype", "fixstatus", "status", "quality", "rtkstatus"),
    /** Horizontal r.m.s., metres. */
    HRMS("hrms", "平面精度", "水平精度", "平面中误差", "hsdv", "hprec", "hacc"),
    /** Vertical r.m.s., metres. */
    VRMS("vrms", "高程精度", "垂直精度", "高程中误差", "vsdv", "vprec", "vacc"),
    /** Position dilution of precision. */
    PDOP("pdop"),
    /** 卫星数. */
    SATELLITES("卫星数", "卫星", "有效卫星数", "卫星颗数", "卫星数量", "共用卫星", "共视卫星", "可用卫星", "sats", "satellites", "sat", "sv", "svs", "numsats"),
    /** 天线高, metres. */
    ANTENNA_HEIGHT("天线高", "杆高", "antennaheight", "antenna", "anth", "antheight", "hi"),
    /** 观测时间. */
    TIME("观测时间", "时间", "测量时间", "采集时间", "time", "datetime", "localtime"),
    /** 圈号 of a land parcel's point. */
    RING("圈号", "ring");

    private static final Pattern BRACKETED = Pattern.compile("[(\\[{【].*?[)\\]}】]");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【)\\]}】]");
    private static final Pattern UNIT = Pattern.compile("/(m|米|度|deg|°)$");
    private static final Pattern FILLING = Pattern.compile("[\\s_\\-.\"':：]+");

    private final List<String> words;

    Column(String... words) {
        this.words = List.of(words);
    }

    /** What it is called on a page. */
    public String label(Locale locale) {
        return Messages.sentence(wordKey(), Map.of(), locale);
    }

    List<String> words() {
        return words;
    }

    /** The column that a header cell names: with what stands in brackets left out, or taken as part of the word. */
    static Optional<Column> ofHeading(String cell) {
        return ofWord(bare(cell)).or(() -> ofWord(FILLING.matcher(BRACKETS.matcher(plain(cell)).replaceAll("")).replaceAll("")));
    }

    private static Optional<Column> ofWord(String word) {
        return Arrays.stream(values()).filter(column -> column.words.contains(word)).findFirst();
    }

    /** A heading without spaces, signs, units and what stands in brackets. */
    static String bare(String cell) {
        return UNIT.matcher(FILLING.matcher(BRACKETED.matcher(plain(cell)).replaceAll("")).replaceAll("")).replaceAll("");
    }

    /** Lower case, compatibility forms resolved: full-width letters and brackets become ASCII. */
    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String wordKey() {
        return "column." + name();
    }
}
