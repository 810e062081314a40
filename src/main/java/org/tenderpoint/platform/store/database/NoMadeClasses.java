package org.tenderpoint.platform.store.database;

import java.util.List;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Lets Hibernate make no classes: two for each entity at every start. They stand in for a record that is read later, of
 * which there is none here ({@code ArchitectureTest}), and set fields a little faster. Named in
 * {@code META-INF/services}. Goes when Hibernate makes none, or has a setting for it ({@code LibrariesInsideTest}).
 */
public final class NoMadeClasses implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addService(BytecodeProvider.class, BytecodeProviderInitiator.getBytecodeProvider(List.of()));
    }
}
