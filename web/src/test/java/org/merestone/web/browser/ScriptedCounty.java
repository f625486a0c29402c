package org.merestone.web.browser;

/** What the server of an invented county answers the map, unless a test has it answer otherwise. */
final class ScriptedCounty {

    static final String EXTENT = """
            {"bbox":[114.0,29.6,114.6,30.0],"version":3,"demonstration":true,"county":"砚川县"}""";
    static final String NONE = """
            {"type":"FeatureCollection","features":[]}""";
    static final String WHERE = """
            {"divisions":[{"code":"990121101","name":"三峰镇","level":"TOWNSHIP"},{"code":"990121","name":"砚川县","level":"COUNTY"}],
             "nearestLine":{"id":"l1","name":"明塘三峰线","status":"STATUTORY","distanceMetres":1234.5},
             "nearestMarker":{"id":"m1","code":"990121101102003Q","engravedText":"明塘三峰线003","distanceMetres":1301.2},
             "nearestNames":[{"id":"n1","name":"龙田村","romanization":"Lóngtián Cūn","classCode":"21610","className":"行政村",
             "distanceMetres":87.2,"lon":114.31,"lat":29.81}]}""";
    /** Three days of change, two of them of law. */
    static final String DAYS = """
            {"today":"2026-06-30","all":3,"days":[{"day":"1981-05-01","divisions":0,"lines":0,"markers":0,"names":2},
             {"day":"2005-03-10","divisions":1,"lines":2,"markers":0,"names":0},
             {"day":"2024-01-26","divisions":0,"lines":1,"markers":3,"names":0}]}""";

    private ScriptedCounty() {}

    static ScriptedMapServer answeredBy(ScriptedMapServer server) {
        return server.answering("/api/v1/map/extent", q -> EXTENT).answering("/api/v1/map/features", q -> NONE)
                .answering("/api/v1/where", q -> WHERE).answering("/api/v1/map/days", q -> DAYS);
    }
}
