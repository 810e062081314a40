package org.tenderpoint.practice;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PracticeRepository extends Repository<Practice, Short> {

    Optional<Practice> findById(short id);

    /** Locks the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Practice p")
    Optional<Practice> lock();

    Practice save(Practice practice);

    Practice saveAndFlush(Practice practice);

    long count();
}
