package org.merestone.gazetteer.place;

import java.util.Comparator;
import java.util.List;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.PlaceClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The classes of place that the register knows (地名类别), by what they are called. */
@Repository
public class PlaceClasses {

    private final JdbcClient jdbc;

    public PlaceClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class with its Chinese and its English name. */
    public record Named(PlaceClass placeClass, String name, String nameEn) {}

    /** Every class: streets first, for most names are wanted for them, then the others by code. */
    public List<Named> all() {
        return jdbc.sql("select code, name, name_en from place_class").query((row, n) -> new Named(new PlaceClass(
                        row.getString("code")), row.getString("name"), row.getString("name_en"))).list().stream()
                .sorted(Comparator.comparing((Named named) -> !named.placeClass().isStreet())
                        .thenComparing(named -> named.placeClass().code())).toList();
    }

    /** The classes whose names are given by naming cases: all but those of divisions, which come by another law. */
    public List<Named> named() {
        return all().stream().filter(named -> !named.placeClass().isDivision()).toList();
    }

    /**
     * The class of a code among {@link #named}.
     *
     * @throws Refusal.NotAllowed where there is none
     */
    public PlaceClass require(String code) {
        return named().stream().map(Named::placeClass).filter(known -> known.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("naming.class"));
    }

    /** Enters a class in the running transaction, or names one anew that is there. */
    void put(ReferenceEntry entry) {
        String parent = entry.scope().isEmpty() ? entry.subject().substring(0, 1) + "0000" : entry.scope();
        JdbcClient.StatementSpec change = jdbc.sql("""
                update place_class set name = :name, name_en = :english, parent_code = :parent, verified = :verified, source = :source
                where code = :code""");
        if (bound(change, entry, parent).update() == 0) {
            bound(jdbc.sql("""
                    insert into place_class (code, name, name_en, parent_code, verified, source)
                    values (:code, :name, :english, :parent, :verified, :source)"""), entry, parent).update();
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ReferenceEntry entry, String parent) {
        return statement.param("code", entry.subject()).param("name", entry.standsFor()).param("english", entry.note())
                .param("parent", parent).param("verified", entry.verified()).param("source", entry.source());
    }
}
