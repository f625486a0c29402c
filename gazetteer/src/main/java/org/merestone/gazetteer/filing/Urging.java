package org.merestone.gazetteer.filing;

import java.time.LocalDate;

/** Somebody was told to file what is overdue: first reminded (督促提醒), then ordered to by a day (限期报送). */
public record Urging(Level level, LocalDate urgedOn, LocalDate dueOn, String remark, String urgedBy) {

    /** In the order in which they come. */
    public enum Level { REMIND, ORDER }
}
