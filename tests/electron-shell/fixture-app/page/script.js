const heard = document.querySelector('#heard')
window.fixture.on('menu', (command) => (heard.textContent = command))
heard.textContent = 'ready'
