// Follows the work on a sheet, and shows the page anew when it is done.
const box = document.getElementById('progress');
if (box) {
  const bar = document.getElementById('progress-bar');
  const said = document.getElementById('progress-said');
  const look = async () => {
    try {
      const answer = await fetch(box.dataset.progress, { headers: { Accept: 'application/json' } });
      const progress = await answer.json();
      if (!progress.running) {
        location.replace(location.pathname);
        return;
      }
      said.textContent = progress.said;
      if (progress.all > 0) {
        bar.max = progress.all;
        bar.value = progress.rows;
      }
    } catch {
      // The server may be starting again; ask later.
    }
    setTimeout(look, 700);
  };
  look();
}
