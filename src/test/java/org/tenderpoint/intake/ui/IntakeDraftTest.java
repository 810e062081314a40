package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.store.file.Json;

@Tag("UC-04")
class IntakeDraftTest {

    private static final IntakeDraft DRAFT = new IntakeDraft(
            Optional.empty(), Intakes.harmless(), Map.of(), Optional.empty());

    @Test
    void aDraftOfTodayComesBackAsItWas() {
        assertThat(Json.read(Json.write(DRAFT), IntakeDraft.class)).isEqualTo(DRAFT);
    }
}
