package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A county's demarcation project (勘界项目).
 *
 * @param contractor the survey unit (测绘单位)
 * @param supervisor who supervises quality (监理单位)
 * @param closed     whether it is over: nothing is done in it any more
 */
public record DemarcationProject(UUID id, UUID countyId, String countyCode, String countyName, String name, String contractor,
        String supervisor, LocalDate beginsOn, LocalDate endsOn, boolean closed) {}
