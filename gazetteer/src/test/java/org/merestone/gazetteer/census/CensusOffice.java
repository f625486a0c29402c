package org.merestone.gazetteer.census;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.OpenDatabase;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.NewDivision;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.data.schema.TimeOrderedIds;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.Places;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;

/** A county with two townships, and its office that imports census sheets. */
final class CensusOffice {

    static final String HEAD = "标准名称*,地名代码,地名类别*,所在（跨）行政区,东经,至东经,北纬,至北纬,罗马字母拼写,曾用名,密级,命名时间,使用时间,备注\n";

    final OpenDatabase database;
    final CensusImports imports;
    final Places places;
    final Actor office;
    final Actor clerk;

    CensusOffice(OpenDatabase database, Path folder) {
        this.database = database;
        var divisions = database.divisions();
        UUID county = divisions.add(division(DivisionLevel.COUNTY, "990121", "砚川县", null));
        divisions.add(division(DivisionLevel.TOWNSHIP, "990121101", "石鼓镇", county));
        divisions.add(division(DivisionLevel.TOWNSHIP, "990121102", "柳渡镇", county));
        office = account("office", Role.NAMING_OFFICE);
        clerk = account("clerk", Role.NAMING_CLERK);
        places = new Places(database.jdbc(), database.geometries(), OpenDatabase.CLOCK, UUID::randomUUID);
        JdbcTemplate template = new JdbcTemplate(database.source());
        var records = new CensusRecords(database.jdbc(), template, OpenDatabase.CLOCK);
        imports = new CensusImports(records, new CensusWorkshop(database.jdbc(), template, database.geometries(),
                new PlaceClasses(database.jdbc()), divisions, new ConfirmedReadings(database.jdbc(), OpenDatabase.CLOCK, UUID::randomUUID),
                records, OpenDatabase.CLOCK, new TimeOrderedIds(Clock.systemUTC())), new Documents(database.jdbc(), OpenDatabase.CLOCK, folder), database.ledger(),
                UUID::randomUUID, database.transactions());
    }

    UUID upload(String rows) {
        return imports.upload(office, "成果表.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads and checks; the sheet as it stands then. */
    CensusSheet checked(String rows) {
        UUID id = upload(rows);
        imports.check(office, id, new CensusProgress());
        return imports.require(office, id);
    }

    private Actor account(String name, Role role) {
        Account account = new Account(UUID.randomUUID(), name, "{noop}x", name, "990121", true, false, Set.of(role));
        new Accounts(database.jdbc(), OpenDatabase.CLOCK).add(account);
        return account.as(role);
    }

    private static NewDivision division(DivisionLevel level, String code, String name, UUID parent) {
        return new NewDivision(level, code, CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), name, name.substring(0, 2),
                name.substring(2), parent, "test", false, LocalDate.of(1990, 1, 1), null);
    }
}
