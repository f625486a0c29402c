package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the county in the order of the field: ground, townships, lines, markers, names, cases, files. */
final class CountyMaker {

    private final long seed;
    private final Vocabulary vocabulary = new Vocabulary();

    CountyMaker(long seed) {
        this.seed = seed;
    }

    DemoCounty make() {
        var random = new SplittableRandom(seed);
        var land = Landscape.shape(random.nextLong());
        var townships = new TownshipNaming(vocabulary, random.split()).name(land);
        var waters = new Waters(land, vocabulary, random.split());
        var survey = new LineSurvey(land, townships, waters.riverNames());
        var lines = survey.lines();
        var markers = new MarkerPlanting(land.ground(), random.split()).plant(lines, survey.nodes());
        var villages = new VillageSites(land, townships, vocabulary, random.split(), waters.wetCells()).found();
        var town = new TownPlan(land, vocabulary, random.split());
        var gazetteer = new Toponyms(land, townships, villages, waters, town, vocabulary, random.split());
        var names = gazetteer.names();
        var cases = new NamingCases(vocabulary, townships.get(0).code()).of(town, names);
        var files = new SurveyFiles(land.ground()).of(lines);
        return new DemoCounty(seed, vocabulary.roman("砚川", "县"), townships, villages, survey.nodes(), lines, markers,
                waters.features(), town.builtUpArea(townships.get(0).code()), names, cases, files, accounts(townships));
    }

    private static List<DemoAccount> accounts(List<DemoTownship> townships) {
        var accounts = new ArrayList<DemoAccount>();
        accounts.add(new DemoAccount("admin", "系统管理员", "ADMINISTRATOR", ""));
        accounts.add(new DemoAccount("surveyor", "测绘员", "SURVEYOR", DemoCounty.CODE));
        accounts.add(new DemoAccount("checker", "测绘院质检员", "SURVEYOR", DemoCounty.CODE));
        accounts.add(new DemoAccount("supervisor", "质量监理员", "SUPERVISOR", DemoCounty.CODE));
        accounts.add(new DemoAccount("county", "县区划地名股", "COUNTY_OFFICER", DemoCounty.CODE));
        accounts.add(new DemoAccount("naming", "地名委员会办公室", "NAMING_OFFICE", DemoCounty.CODE));
        accounts.add(new DemoAccount("contractor", "砚川测绘服务公司（受托）", "NAMING_CONTRACTOR", DemoCounty.CODE));
        accounts.add(new DemoAccount("housing", "县住房和城乡建设局", "NAMING_DEPARTMENT", DemoCounty.CODE));
        accounts.add(new DemoAccount("traffic", "县交通运输局", "NAMING_DEPARTMENT", DemoCounty.CODE));
        for (var word : List.of("a", "b", "c")) {
            accounts.add(new DemoAccount("member-" + word, "地名委员会委员" + "甲乙丙".charAt(word.charAt(0) - 'a'), "NAMING_COMMITTEE",
                    DemoCounty.CODE));
        }
        accounts.add(new DemoAccount("approver", "县人民政府办公室", "NAMING_APPROVER", DemoCounty.CODE));
        accounts.add(new DemoAccount("clerk", townships.get(0).name() + "地名员", "NAMING_CLERK", townships.get(0).code()));
        for (var township : townships) {
            var word = new DemoRoman(township.roman().toned().split(" ")[0], "").slug();
            accounts.add(new DemoAccount("officer-" + word, township.name() + "界线专员", "BOUNDARY_OFFICER", township.code()));
        }
        return accounts;
    }
}
