"""Airflow 2.4 or later: one night of Readout. Put this file into the folder of DAGs."""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="readout_nightly",
    description="Takes in the day's articles and publishes the tables and the report",
    schedule="30 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    tags=["readout"],
) as dag:
    BashOperator(
        task_id="nightly",
        bash_command="/opt/readout/jobs/nightly.sh --input /var/lib/readout/inbox",
        env={"READOUT_WAREHOUSE": "/var/lib/readout/warehouse"},
        append_env=True,
        # 75, another run holds the warehouse: skipped, not failed
        skip_on_exit_code=75,
        retries=1,
        retry_delay=timedelta(minutes=15),
        execution_timeout=timedelta(hours=7),
    )
