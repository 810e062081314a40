package org.tenderpoint.platform.store.schedule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

class BatchRunnerTest {

    private final BatchRunner runner = new BatchRunner(TransactionOperations.withoutTransaction());

    @ParameterizedTest
    @ValueSource(classes = {
            OptimisticLockException.class, OptimisticLockingFailureException.class, CannotAcquireLockException.class
    })
    void whatSomebodyElseWasWorkingOnIsLeftForTheNextRound(Class<? extends RuntimeException> kind) {
        assertThatCode(() -> runner.tryOne("A piece", () -> {
            throw failure(kind);
        })).doesNotThrowAnyException();
    }

    @Test
    void aMistakeOfOursIsNotPassedOver() {
        assertThatThrownBy(() -> runner.tryOne("A piece", () -> {
            throw new IllegalStateException("A mistake");
        })).hasMessage("A mistake");
    }

    private static RuntimeException failure(Class<? extends RuntimeException> kind) {
        try {
            return kind.getConstructor(String.class).newInstance("Changed");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
