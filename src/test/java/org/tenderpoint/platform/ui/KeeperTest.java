package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;

/** What is said of an input, and shown, whatever comes of saving it. */
class KeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:33:00Z");

    private final SaveState state = new SaveState();
    private final List<String> shown = new ArrayList<>();
    private final Keeper<Closed> keeper = new Keeper<>(
            state, () -> NOW.atZone(ZoneOffset.UTC), Closed.class, new Keeper.Page<>() {
                @Override
                public String faster(EditedByOther other) {
                    shown.add("theirs");
                    return "Not saved: theirs is shown";
                }

                @Override
                public String tooLate(Closed late) {
                    shown.add("closed");
                    return "Not saved: closed";
                }
            });

    /** The record takes no more. */
    private static final class Closed extends RuntimeException {}

    @Test
    void whatWasTakenIsSaidToBeSaved() {
        var taken = new ArrayList<String>();
        keeper.save(() -> taken.add("sore"));

        assertThat(taken).containsExactly("sore");
        assertThat(state.getElement().getTextRecursively()).startsWith("Saved").contains("12:33");
    }

    @Test
    void whatIsInvalidIsNotSavedAndSaysWhy() {
        keeper.save(Optional::empty, "Not saved: too long");

        assertThat(state.getElement().getTextRecursively()).isEqualTo("Not saved: too long");
        assertThat(again()).isEmpty();
    }

    @Test
    void afterAFaultTryAgainSavesWhatIsOnTheScreenThen() {
        var taken = new ArrayList<String>();
        var typed = new StringBuilder("sore");
        var closed = new IllegalStateException("The database has been closed");

        assertThatThrownBy(() -> keeper.save(() -> Optional.of(() -> {
            if (taken.isEmpty() && typed.length() == 4) {
                throw closed;
            }
            taken.add(typed.toString());
        }), "")).isSameAs(closed);
        assertThat(state.getElement().getTextRecursively()).contains("Not saved");

        typed.append(" and stiff");
        again().orElseThrow().click();
        assertThat(taken).containsExactly("sore and stiff");
        assertThat(state.getElement().getTextRecursively()).startsWith("Saved");
        assertThat(again()).isEmpty();
    }

    @Test
    void whereSomebodyElseWasFasterOrItIsTooLateThePageShowsItAndNothingIsTriedAgain() {
        keeper.save(() -> {
            throw new EditedByOther(Optional.empty(), NOW);
        });
        assertThat(state.getElement().getTextRecursively()).isEqualTo("Not saved: theirs is shown");
        keeper.save(() -> {
            throw new Closed();
        });

        assertThat(state.getElement().getTextRecursively()).isEqualTo("Not saved: closed");
        assertThat(shown).containsExactly("theirs", "closed");
        assertThat(again()).isEmpty();
    }

    @Test
    void whatWasErasedMeanwhileIsSaidSoAndNothingIsTriedAgain() {
        keeper.save(() -> {
            throw new NoSuch("follow-up");
        });

        assertThat(state.getElement().getTextRecursively()).contains("somebody has removed this");
        assertThat(again()).isEmpty();
    }

    @Test
    void aStepSavesNothingButMayComeTooLate() {
        keeper.step(() -> shown.add("ended"));
        assertThat(state.getElement().getTextRecursively()).isEmpty();
        keeper.step(() -> {
            throw new Closed();
        });
        assertThat(shown).containsExactly("ended", "closed");
        assertThat(state.getElement().getTextRecursively()).isEqualTo("Not saved: closed");

        var fault = new IllegalStateException();
        assertThatThrownBy(() -> keeper.step(() -> {
            throw fault;
        })).isSameAs(fault);
    }

    private Optional<Button> again() {
        return state.getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst();
    }
}
