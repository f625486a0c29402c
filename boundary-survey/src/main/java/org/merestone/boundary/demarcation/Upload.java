package org.merestone.boundary.demarcation;

import java.util.UUID;

/**
 * What became of an uploaded file.
 *
 * @param batchId      the batch to show
 * @param cameBefore   whether the same file had been read for this task already (rule 24): the batch shown is that one
 */
public record Upload(UUID batchId, SurveyBatch.State state, boolean cameBefore) {}
