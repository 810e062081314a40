-- Which users and clients are the sample's. Everything else of the sample hangs on these clients.

create table sample_users (
    user_id uuid constraint sample_users_pk primary key constraint sample_users_user references users (id)
);

create table sample_clients (
    client_id uuid constraint sample_clients_pk primary key constraint sample_clients_client references clients (id)
);
