package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;

public record ClientRow(
        ClientId id, String name, String phone, Optional<LocalDate> birthDate, boolean restricted,
        boolean dead) {}
