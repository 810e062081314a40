package org.tenderpoint.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface TrainingRepository extends Repository<Training, UUID> {

    Optional<Training> findById(UUID id);

    List<Training> findByUserIdOrderByCredential(UUID user);

    Training save(Training training);

    void delete(Training training);
}
