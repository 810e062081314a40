package org.tenderpoint.platform.store.database;

import java.util.List;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Keeps Hibernate from generating two classes for each entity at every start. They are for lazy loading, which is not
 * used here ({@code ArchitectureTest}), and set fields a little faster. Registered in {@code META-INF/services}. To be
 * removed when Hibernate generates none or has a setting for it ({@code LibrariesInsideTest}).
 */
public final class NoMadeClasses implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        builder.addService(BytecodeProvider.class, BytecodeProviderInitiator.getBytecodeProvider(List.of()));
    }
}
