package org.tenderpoint.followup;

import java.util.Optional;
import org.tenderpoint.followup.rules.TriageLevel;

/**
 * An alert in one line.
 *
 * @param acknowledgedBy the name of whoever has it in hand
 */
public record OpenAlert(String clientName, TriageLevel level, Optional<String> acknowledgedBy) {}
