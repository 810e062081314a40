package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TrainingRepository;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SampleWorld.Part;
import org.tenderpoint.practice.setup.SampleWorld.Size;

/** The program stops, or loses its database, while a sample practice is made. */
class SampleBrokenOffTest {

    private static final SamplePerson DESK = new SamplePerson(Id.random(UserId::new), "Desk", Set.of(Role.FRONT_DESK),
            List.of(), 0);

    @Test
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    @SuppressWarnings("unchecked")
    void whereNoStepCanBeginTheMakingEndsInsteadOfTryingForEver() {
        var parts = (ObjectProvider<Part>) mock(ObjectProvider.class);
        when(parts.stream()).thenAnswer(_ -> Stream.of(new OneStep()));
        var gone = mock(TransactionOperations.class);
        doThrow(new CannotCreateTransactionException("gone")).when(gone).executeWithoutResult(any());
        var store = new SampleStore(mock(UserRepository.class), mock(TrainingRepository.class), mock(JdbcClient.class));
        var year = new SampleYear(store, parts, mock(PracticeService.class), mock(PracticePlaceService.class),
                mock(CurrentUser.class),
                mock(RunAs.class), gone, mock(EntityManager.class));
        var world = new SampleWorld(new Size(1, 1), Instant.now(), ZoneOffset.UTC, new OpeningHours(Map.of(), Set.of()),
                List.of(),
                DESK, Optional.empty(), List.of(), List.of());

        assertThatThrownBy(() -> year.run(world, _ -> {})).isInstanceOf(CannotCreateTransactionException.class);
    }

    private static final class OneStep implements Part {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public void create(SampleWorld world) {
            world.at(SampleTurn.NOW, SampleTopic.CLIENTS, world.now().minusSeconds(60), DESK, () -> {});
        }
    }
}
