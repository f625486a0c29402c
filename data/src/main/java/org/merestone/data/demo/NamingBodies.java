package org.merestone.data.demo;

import java.util.List;

/** Writes the departments that are asked about names, and the committee that votes on them. */
final class NamingBodies {

    private final Entry entry;

    NamingBodies(Entry entry) {
        this.entry = entry;
    }

    void enter() {
        var departments = new Rows("department", "id", "name", "flow", "division_id");
        var people = new Rows("department_member", "department_id", "account_id");
        department(departments, people, "县住房和城乡建设局（虚构）", "HOUSING", "housing");
        department(departments, people, "县交通运输局（虚构）", "LINE", "traffic");
        var committees = new Rows("naming_committee", "id", "name", "division_id");
        var members = new Rows("committee_member", "committee_id", "account_id");
        var committee = entry.ids().get();
        committees.add(committee, "砚川县地名委员会（虚构）", entry.id(DemoCounty.CODE));
        for (var member : List.of("member-a", "member-b", "member-c")) {
            members.add(committee, entry.id(member));
        }
        List.of(departments, people, committees, members).forEach(rows -> rows.insertInto(entry.jdbc()));
    }

    private void department(Rows departments, Rows people, String name, String flow, String account) {
        var id = entry.ids().get();
        departments.add(id, name, flow, entry.id(DemoCounty.CODE));
        people.add(id, entry.id(account));
    }
}
