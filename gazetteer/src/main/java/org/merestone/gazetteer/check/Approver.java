package org.merestone.gazetteer.check;

import java.util.Map;
import java.util.Optional;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.geo.Severity;

/** Who approves a name (审批机关), 条例 §12. */
public enum Approver {
    /** 直辖市、市、县人民政府: streets. */
    COUNTY_GOVERNMENT,
    /** 住房和城乡建设主管部门, after consulting the place-name office: estates and buildings. */
    HOUSING_DEPARTMENT,
    /** 专业主管部门, after consulting the county government: traffic, water, power, communication, weather. */
    LINE_DEPARTMENT,
    /** 按省级人民政府规定: natural features, seats of villages. */
    AS_PROVINCE_RULES,
    /** 国务院或省级人民政府: divisions. */
    REPORTED_UPWARD,
    /** 按国家有关规定: parks and protected areas. */
    AS_STATE_RULES;

    /** The body that the law names for this kind of place. */
    public static Approver of(StatutoryKind kind, PlaceClass placeClass) {
        return switch (kind) {
            case STREET -> COUNTY_GOVERNMENT;
            case ESTATE -> HOUSING_DEPARTMENT;
            case FACILITY -> LINE_DEPARTMENT;
            case NATURAL, VILLAGE_SEAT -> AS_PROVINCE_RULES;
            case DIVISION -> REPORTED_UPWARD;
            case PARK -> AS_STATE_RULES;
            case OTHER -> placeClass.isUnder("27") ? LINE_DEPARTMENT : AS_PROVINCE_RULES;
        };
    }

    /** W03: tells where somebody else than the county's government approves. */
    static Optional<NameFinding> finding(ProposedName proposed) {
        Approver approver = of(proposed.statutoryKind(), proposed.placeClass());
        return approver == COUNTY_GOVERNMENT || approver == AS_PROVINCE_RULES ? Optional.empty()
                : Optional.of(new NameFinding("W03", approver.name(), Severity.INFO, Map.of("name", proposed.text()), null));
    }
}
